using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>Who of the office does it: a colleague who has used the portal, or nobody.</summary>
public sealed class SetWorkItemOwner(WorkItems workItems, StaffStore staff)
{
    /// <param name="Owner">The id of a colleague, or <c>me</c>; null for nobody.</param>
    public sealed record Request(string? Owner);

    [Function(nameof(SetWorkItemOwner)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/work-items/{workItemId}/owner")] HttpRequest http,
        string workItemId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => Handle(workItemId, request.Value.Owner, by, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string workItemId, string? asked, Caller by, CancellationToken cancellation)
    {
        var ownerId = asked == "me" ? by.Id : asked;
        if (ownerId == by.Id) await staff.NoteAsync(by, cancellation);
        var owner = ownerId is null ? null : await staff.FindAsync(ownerId, cancellation);
        if (owner is null && ownerId is not null) return Failures.InvalidInput("owner", "staff-unknown");
        return WorkFailures.Of(await workItems.ChangeAsync(workItemId, item => workItems.Assign(item, owner, by.Name), cancellation));
    }
}
