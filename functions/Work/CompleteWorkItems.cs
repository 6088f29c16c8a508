using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>Staff marks several work items as done. What asks for more than that is left as it is, with the reason.</summary>
public sealed class CompleteWorkItems(WorkItems workItems, TimeProvider clock)
{
    private const int Most = 50;
    private const int LongestId = 200;

    public sealed record Request(IReadOnlyList<string?>? Ids);

    /// <param name="Completed">Also what was done already.</param>
    public sealed record Response(IReadOnlyList<string> Completed, IReadOnlyList<Skipped> Skipped);

    /// <param name="Reason">
    /// <c>not-found</c>, <c>filed-when</c> (complete it by itself, which says that the return was filed) or <c>decide-instead</c>.
    /// </param>
    public sealed record Skipped(string Id, string Reason);

    [Function(nameof(CompleteWorkItems)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/work-items/complete")] HttpRequest http,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var ids = request.Value.Ids!.OfType<string>().Distinct();
        var results = await ToTheEnd.RunAsync(token => Task.WhenAll(ids.Select(id => TryCompleteAsync(id, by, token))), cancellation);
        return Respond.Json(new Response(
            [.. results.Where(result => result.Reason is null).Select(result => result.Id)],
            [.. results.Where(result => result.Reason is not null).Select(result => new Skipped(result.Id, result.Reason!))]));
    }

    private static Validation Check(Request request) => new Validation()
        .Check(request.Ids is { Count: > 0 }, "ids", "required")
        .Check(request.Ids is null or { Count: <= Most }, "ids", "too-many-to-complete")
        .Check(request.Ids?.All(IsId) != false, "ids", "not-work-items");

    // A key of storage takes no more than this.
    private static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');

    private async Task<(string Id, string? Reason)> TryCompleteAsync(string id, Caller by, CancellationToken cancellation)
    {
        var reason = await workItems.FindAsync(id, cancellation) switch
        {
            null => "not-found",
            { Kind: WorkItemKind.FileReturn, IsDone: false } => "filed-when",
            { Kind: WorkItemKind.ConfirmChange, IsDone: false } => "decide-instead",
            _ => null,
        };
        if (reason is null) await workItems.CompleteAsync(id, clock.GetUtcNow(), by.Name, cancellation);
        return (id, reason);
    }
}
