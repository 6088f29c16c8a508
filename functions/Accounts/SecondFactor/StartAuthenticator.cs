using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Inloggen met verificatiecode, the first half: a key for the app. What there is already stays until a code confirms the new key.</summary>
public sealed class StartAuthenticator(Credentials credentials, PersonStore people, Authenticator authenticator)
{
    public sealed record Request(string? Password);

    public sealed record Response(string SharedKey, string Uri);

    [Function(nameof(StartAuthenticator)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/authenticator")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed ? malformed : await Handle(request.Value, http.HttpContext, cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Response>> Handle(Request request, HttpContext http, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        var key = authenticator.NewKey();
        var entry = new AuditEntry(AccountEvents.AuthenticatorStarted, person.Value.Id, Caller.Of(http));
        var changed = await people.ChangeAsync(person.Value.Id, current => Start(current, key), entry, cancellation);
        return changed.Failure is { } failure ? failure : new Response(authenticator.ForTyping(key), authenticator.UriFor(key, changed.Value));
    }

    private static Failure? Start(Person person, string key)
    {
        person.NewAuthenticatorKey = key;
        return null;
    }
}
