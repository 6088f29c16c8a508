using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>What the browser needs to ask for a passkey. The same for everyone.</summary>
public sealed class GetPasskeySignInOptions(PasskeyCeremonies ceremonies, AddressAttempts attempts)
{
    [Function(nameof(GetPasskeySignInOptions)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/passkey/options")] HttpRequest http, CancellationToken cancellation) =>
        await attempts.RefusalAsync(http.HttpContext, cancellation) is { } refusal
            ? Problems.From(refusal, http.HttpContext)
            : Respond.Json(await ceremonies.AskForAnyAsync(http.HttpContext, CodePurpose.SignIn));
}
