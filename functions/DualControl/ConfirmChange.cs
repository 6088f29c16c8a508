using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

/// <summary>A second member of staff confirms a change, which takes effect with it.</summary>
public sealed class ConfirmChange(WaitingChanges changes, ChangePolicy policy, IEnumerable<IConfirmedChange> effects)
{
    [Function(nameof(ConfirmChange)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/changes/{changeId}/confirm")] HttpRequest http,
        string changeId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (ChangeId.Parse(changeId) is not { } id) return Problems.From(Failures.NotFound, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        return Respond.Json(http.HttpContext, await ToTheEnd.RunAsync(token => Handle(id, by, workflows, token), cancellation));
    }

    private async Task<Result<ChangeView>> Handle(ChangeId id, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await changes.FindAsync(id, cancellation) is not { } change) return Failures.NotFound;
        if (policy.Refusal(change, by) is { } refusal) return refusal;
        var effect = effects.Single(candidate => candidate.Kinds.Contains(change.Kind));
        if (await effect.ApplyAsync(change, by, workflows, cancellation) is { } failure) return failure;
        await changes.SettleAsync(change, cancellation);
        return ChangeView.Of((await changes.FindAsync(id, cancellation))!, DualControlFailures.Ended.Code);
    }
}
