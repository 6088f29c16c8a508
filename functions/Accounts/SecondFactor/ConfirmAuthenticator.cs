using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Inloggen met verificatiecode, the second half: a code shows that the app has the key.</summary>
public sealed class ConfirmAuthenticator(Authenticator authenticator, RecoveryCodes recovery, AccountChanges changes)
{
    public sealed record Request(string? Code);

    [Function(nameof(ConfirmAuthenticator)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/authenticator/confirmation")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<RecoveryCodesView>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var code = OneTimeCodes.Normalize(request.Code ?? "");
        IReadOnlyList<string>? made = null;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.AuthenticatorAdded, AccountChange.AuthenticatorAdded, Confirm, cancellation);
        return changed.Failure is { } failure ? failure : new RecoveryCodesView(made);

        Failure? Confirm(Person person)
        {
            if (person.NewAuthenticatorKey is null) return AccountFailures.CodeExpired;
            // Another key counts its codes anew.
            person.LastTimeStep = 0;
            if (!authenticator.TryUse(person, person.NewAuthenticatorKey, code)) return AccountFailures.CodeInvalid;
            (person.AuthenticatorKey, person.NewAuthenticatorKey) = (person.NewAuthenticatorKey, null);
            made = recovery.MakeFirst(person);
            return null;
        }
    }
}

/// <param name="RecoveryCodes">Null when there were codes already.</param>
public sealed record RecoveryCodesView(IReadOnlyList<string>? RecoveryCodes);
