using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>What the office wants to remember of a work item, by whom and when it was last written. Clients do not see it.</summary>
public sealed class SetWorkItemNote(WorkItems workItems, TimeProvider clock)
{
    private const int Longest = 1000;

    /// <param name="Note">Null or blank for none.</param>
    public sealed record Request(string? Note);

    [Function(nameof(SetWorkItemNote)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/work-items/{workItemId}/note")] HttpRequest http,
        string workItemId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? new Validation().Text(request.Value.Note, "note", Longest).Failure
            ?? await ToTheEnd.RunAsync(token => Handle(workItemId, request.Value.Note, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string workItemId, string? asked, Caller by, CancellationToken cancellation)
    {
        var note = PlainText.IsBlank(asked) ? null : asked.Trim();
        return WorkFailures.Of(await workItems.ChangeAsync(workItemId, Set, cancellation));

        bool Set(WorkItem item)
        {
            if (item.Note == note) return false;
            (item.Note, item.NoteBy, item.NoteAt) = (note, by.Name, clock.GetUtcNow());
            return true;
        }
    }
}
