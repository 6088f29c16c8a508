using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

/// <summary>A change is not made: a colleague declines it, or who asked for it takes it back.</summary>
public sealed class DeclineChange(WaitingChanges changes)
{
    [Function(nameof(DeclineChange)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/changes/{changeId}/decline")] HttpRequest http, string changeId, CancellationToken cancellation)
    {
        if (ChangeId.Parse(changeId) is not { } id) return Problems.From(Failures.NotFound, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        return Respond.Json(http.HttpContext, await ToTheEnd.RunAsync(token => Handle(id, by, token), cancellation));
    }

    private async Task<Result<ChangeView>> Handle(ChangeId id, Caller by, CancellationToken cancellation)
    {
        if (await changes.FindAsync(id, cancellation) is not { } change) return Failures.NotFound;
        if (await changes.DeclineAsync(change, by, cancellation) is { } refusal) return refusal;
        return ChangeView.Of((await changes.FindAsync(id, cancellation))!, DualControlFailures.Ended.Code);
    }
}
