using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Inloggen met één druk op de knop, the second half: the passkey that the browser made. That the password was asked for is in the sealed state.</summary>
public sealed class AddPasskey(PersonStore people, PasskeyCeremonies ceremonies, RecoveryCodes recovery, AccountChanges changes, TimeProvider clock)
{
    public sealed record Request(string? State, JsonElement? Credential, string? Name);

    public sealed record Response(PasskeyView Passkey, IReadOnlyList<string>? RecoveryCodes);

    [Function(nameof(AddPasskey)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/passkeys")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? new Validation().Line(request.Value.Name, "name", StoredPasskey.MaxNameLength).Failure;
        var result = failure is not null
            ? failure
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result, StatusCodes.Status201Created);
    }

    private async Task<Result<Response>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await people.FindAsync(Caller.Of(http).Id, cancellation) is not { } person) return Failures.NotSignedIn;
        if (PasskeyAnswer.From(request.State, request.Credential) is not { } answer) return AccountFailures.PasskeyInvalid;
        if (await ceremonies.TakeNewAsync(http, person, answer, cancellation) is not { } made) return AccountFailures.PasskeyInvalid;
        var passkey = StoredPasskey.From(made, request.Name!.Trim(), clock.GetUtcNow());
        IReadOnlyList<string>? codes = null;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.PasskeyAdded, AccountChange.PasskeyAdded, Add, cancellation, passkey.Id);
        return changed.Failure is { } failure ? failure : new Response(PasskeyView.Of(passkey), codes);

        Failure? Add(Person current)
        {
            if (current.Passkeys().Count >= StoredPasskey.MostPerPerson) return AccountFailures.TooManyPasskeys;
            codes = recovery.MakeFirst(current);
            current.SetPasskeys([.. current.Passkeys().Where(other => other.Id != passkey.Id), passkey]);
            return null;
        }
    }
}
