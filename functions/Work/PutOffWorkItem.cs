using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Work;

/// <summary>
/// Later: until a day to come a work item is not among what there is to do. It comes back by itself, and stays due when it was.
/// </summary>
public sealed class PutOffWorkItem(WorkItems workItems, TimeProvider clock)
{
    /// <param name="Until">The day on which it is back, yyyy-MM-dd; null for at once.</param>
    public sealed record Request(string? Until);

    [Function(nameof(PutOffWorkItem)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/work-items/{workItemId}/later")] HttpRequest http,
        string workItemId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? Check(request.Value.Until).Failure
            ?? WorkFailures.Of(await ToTheEnd.RunAsync(token => workItems.ChangeAsync(workItemId, PutOff, token), cancellation));
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);

        bool PutOff(WorkItem item)
        {
            if (item.LaterUntil == request.Value.Until) return false;
            item.LaterUntil = request.Value.Until;
            return true;
        }
    }

    private Validation Check(string? until) => new Validation()
        .Check(until is null || DutchDay.IsDay(until), "until", "date-invalid")
        .Check(!DutchDay.IsDay(until) || string.CompareOrdinal(until, DutchDay.Of(clock.GetUtcNow())) > 0, "until", "date-not-ahead");
}
