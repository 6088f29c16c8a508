using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Inloggen met één druk op de knop, the first half: what the browser needs to make a passkey.</summary>
public sealed class GetPasskeyOptions(Credentials credentials, PasskeyCeremonies ceremonies)
{
    public sealed record Request(string? Password);

    [Function(nameof(GetPasskeyOptions)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/passkeys/options")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed ? malformed : await Handle(request.Value, http.HttpContext, cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<PasskeyOptions>> Handle(Request request, HttpContext http, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        return person.Value.Passkeys().Count >= StoredPasskey.MostPerPerson ? AccountFailures.TooManyPasskeys : await ceremonies.AskToMakeAsync(http, person.Value);
    }
}
