using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

/// <summary>A change that waits, or waited, for a second member of staff.</summary>
public sealed class GetChange(WaitingChanges changes, ChangePolicy policy)
{
    [Function(nameof(GetChange)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/changes/{changeId}")] HttpRequest http, string changeId, CancellationToken cancellation) =>
        ChangeId.Parse(changeId) is { } id && await changes.FindAsync(id, cancellation) is { } change
            ? Respond.Json(ChangeView.Of(change, policy.Refusal(change, Caller.Of(http.HttpContext))?.Code))
            : Problems.From(Failures.NotFound, http.HttpContext);
}
