using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Ten new recovery codes in the place of those there are.</summary>
public sealed class RenewRecoveryCodes(Credentials credentials, RecoveryCodes recovery, AccountChanges changes)
{
    public sealed record Request(string? Password);

    [Function(nameof(RenewRecoveryCodes)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/recovery-codes")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<RecoveryCodesView>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        IReadOnlyList<string>? made = null;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.RecoveryCodesRenewed, AccountChange.RecoveryCodesRenewed, Renew, cancellation);
        return changed.Failure is { } failure ? failure : new RecoveryCodesView(made);

        Failure? Renew(Person current)
        {
            if (!current.HasSecondFactor()) return AccountFailures.NoSecondFactor;
            made = recovery.Renew(current);
            return null;
        }
    }
}
