using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Approval.ByPasskey;

/// <summary>What the browser needs to ask for a passkey to sign in and decide with; its answer is good for this version of this document only.</summary>
public sealed class GetDecisionPasskeyOptions(DocumentStore documents, PasskeyCeremonies ceremonies, AddressAttempts attempts)
{
    [Function(nameof(GetDecisionPasskeyOptions)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/decision/passkey/options")] HttpRequest http,
        string documentId,
        CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http.HttpContext, documentId, cancellation));

    private async Task<Result<PasskeyOptions>> Handle(HttpContext http, string documentId, CancellationToken cancellation)
    {
        if (await attempts.RefusalAsync(http, cancellation) is { } refusal) return refusal;
        var document = await documents.FindAsync(documentId, cancellation);
        return await ceremonies.AskForAnyAsync(http, DecidePurpose.Of(documentId, document));
    }
}
