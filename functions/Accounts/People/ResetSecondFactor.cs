using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// The office takes the second factor off an account, for who has lost the phone and the recovery codes and has shown who they are. It waits
/// for a colleague where there is one to take off.
/// </summary>
public sealed class ResetSecondFactor(PersonStore people, SecondFactorChange factors, WaitingChanges changes, ChangePolicy policy)
{
    [Function(nameof(ResetSecondFactor)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/people/{personId}/second-factor")] HttpRequest http,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var by = Caller.Of(http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => Handle(personId, by, workflows, token), cancellation);
        return policy.Answer(http.HttpContext, result, by);
    }

    private async Task<Result<MadeOrWaiting>> Handle(string personId, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is not { } person) return Failures.NotFound;
        if (person.HasSecondFactor() && !policy.ActsAlone(by)) return await changes.WaitAsync(WaitingChange.OfPerson(ChangeKind.SecondFactor, person.Id, person.Name), by, cancellation);
        var failure = await factors.ApplyAsync(personId, new AuditEntry(AccountEvents.SecondFactorReset, personId, by), workflows, cancellation);
        return failure is null ? MadeOrWaiting.Made : failure;
    }
}
