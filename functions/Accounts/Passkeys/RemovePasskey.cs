using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>A passkey that is lost or no longer used.</summary>
public sealed class RemovePasskey(Credentials credentials, AccountChanges changes)
{
    public sealed record Request(string? Password);

    [Function(nameof(RemovePasskey)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/passkeys/{passkeyId}")] HttpRequest http,
        string passkeyId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, passkeyId, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, string passkeyId, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.PasskeyRemoved, AccountChange.PasskeyRemoved, current => Remove(current, passkeyId), cancellation, passkeyId);
        return changed.Failure;
    }

    private static Failure? Remove(Person person, string passkeyId)
    {
        var passkeys = person.Passkeys();
        if (passkeys.All(passkey => passkey.Id != passkeyId)) return Failures.NotFound;
        person.SetPasskeys(passkeys.Where(passkey => passkey.Id != passkeyId));
        person.DropWhatStandsAlone();
        return null;
    }
}
