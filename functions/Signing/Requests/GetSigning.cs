using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Accounts;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>What the page needs to let somebody sign: the text to agree to, and the ways to confirm that are open to them.</summary>
public sealed class GetSigning(DossierAccess access, PersonStore people, SigningRequests requests, Consent consent)
{
    /// <param name="Consent">To be shown word for word.</param>
    /// <param name="Factors">The best first; none when a mobile number has to be registered first.</param>
    /// <param name="Mobile">Masked.</param>
    public sealed record Response(int Version, string Consent, [property: JsonPropertyName("consentSha256")] string ConsentSha256, IReadOnlyList<string> Factors, string? Mobile);

    [Function(nameof(GetSigning)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}/signature")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(Caller.Of(http.HttpContext), documentId, cancellation));

    private async Task<Result<Response>> Handle(Caller caller, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToSignatureAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var document = seen.Value.Document;
        if (await requests.RefusalAsync(document, caller.Id, document.Version, cancellation) is { } refusal) return refusal;
        if (await people.FindAsync(caller.Id, cancellation) is not { } person) return Failures.NotSignedIn;
        var mobile = person.MobileConfirmed ? MobileNumber.Mask(person.Mobile) : null;
        return new Response(document.Version, consent.TextFor(document), consent.HashFor(document), ActProof.FactorsOf(person), mobile);
    }
}
