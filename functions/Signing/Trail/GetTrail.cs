using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Notifications;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing.Keys;

namespace Portal.Signing.Trail;

/// <summary>The evidence of a document for the office: every event with who, when, from where and by what; to be read, or signed to be handed on.</summary>
public sealed class GetTrail(DocumentStore documents, DossierStore dossiers, ISealKey key, IOptions<FirmOptions> firm, TimeProvider clock)
{
    public sealed record Response(string Subject, string DossierName, long? BrokenAt, IReadOnlyList<TrailEvent> Events);

    [Function(nameof(GetTrail)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}/trail")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        await FindAsync(documentId, cancellation) is { } trail
            ? Respond.Json(new Response(trail.Subject, trail.Dossier, trail.FirstBroken(), trail.Events))
            : Problems.From(Failures.NotFound, http.HttpContext);

    [Function(nameof(ExportTrail)), ForOffice]
    public async Task<IResult> ExportTrail(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}/trail/export")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        if (await FindAsync(documentId, cancellation) is not { } trail) return Problems.From(Failures.NotFound, http.HttpContext);
        var signed = SignedTrail.Sign(trail, await key.CurrentAsync(cancellation));
        return TypedResults.File(signed, "application/jose+json", $"bewijs-{documentId}.json");
    }

    private async Task<DocumentTrail?> FindAsync(string documentId, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } document) return null;
        return DocumentTrail.Of(document, firm.Value.Name, clock.GetUtcNow(), await dossiers.HistoryAsync(document.PartitionKey, documentId, cancellation));
    }
}
