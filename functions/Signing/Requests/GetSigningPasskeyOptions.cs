using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Accounts;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Signing;

/// <summary>What the browser needs to ask for a passkey to sign with; its answer is good for this version of this document only.</summary>
public sealed class GetSigningPasskeyOptions(DossierAccess access, PasskeyCeremonies ceremonies, SigningRequests requests)
{
    [Function(nameof(GetSigningPasskeyOptions)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/signature/passkey/options")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http.HttpContext, documentId, cancellation));

    private async Task<Result<PasskeyOptions>> Handle(HttpContext http, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToSignatureAsync(Caller.Of(http).Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var document = seen.Value.Document;
        return await requests.RefusalAsync(document, Caller.Of(http).Id, document.Version, cancellation) is { } refusal
            ? refusal
            : await ceremonies.AskForAnyAsync(http, document.SigningPurpose());
    }
}
