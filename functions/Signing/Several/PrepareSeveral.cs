using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing.Several;

/// <summary>What the page needs to let somebody sign several documents at once: of each the text to agree to, and the ways to confirm.</summary>
public sealed class PrepareSeveral(SeveralDocuments documents, PersonStore people, Consent consent)
{
    public sealed record Request(IReadOnlyList<ChosenDocument>? Documents);

    /// <param name="Text">To be shown word for word.</param>
    public sealed record ConsentView(string Id, int Version, string Subject, string DossierName, string Text, [property: JsonPropertyName("sha256")] string Sha256);

    /// <param name="Consents">Of each document its own: who agrees to all of them agrees to each.</param>
    /// <param name="Factors">The best first; none when a mobile number has to be registered first.</param>
    /// <param name="Mobile">Masked.</param>
    public sealed record Response(IReadOnlyList<ConsentView> Consents, IReadOnlyList<string> Factors, string? Mobile);

    [Function(nameof(PrepareSeveral)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/signatures/preparation")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed ? malformed : await Handle(Caller.Of(http.HttpContext), request.Value, cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Response>> Handle(Caller caller, Request request, CancellationToken cancellation)
    {
        var opened = await documents.OpenAsync(caller.Id, request.Documents, cancellation);
        if (opened.Failure is { } refused) return refused;
        if (await people.FindAsync(caller.Id, cancellation) is not { } person) return Failures.NotSignedIn;
        var consents = opened.Value.Select(seen => seen.Document).Select(document => new ConsentView(
            document.Id.ToString(), document.Version, document.Subject, document.DossierName, consent.TextFor(document), consent.HashFor(document)));
        return new Response([.. consents], ActProof.FactorsOf(person), person.MobileConfirmed ? MobileNumber.Mask(person.Mobile) : null);
    }
}
