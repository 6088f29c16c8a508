using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Deactiveren of the authenticator app.</summary>
public sealed class RemoveAuthenticator(Credentials credentials, AccountChanges changes)
{
    public sealed record Request(string? Password);

    [Function(nameof(RemoveAuthenticator)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/authenticator")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is not null || person.Value.AuthenticatorKey is null) return person.Failure;
        return (await changes.ApplyAsync(http, workflows, AccountEvents.AuthenticatorRemoved, AccountChange.AuthenticatorRemoved, Remove, cancellation)).Failure;
    }

    private static Failure? Remove(Person person)
    {
        person.AuthenticatorKey = null;
        person.NewAuthenticatorKey = null;
        person.DropWhatStandsAlone();
        return null;
    }
}
