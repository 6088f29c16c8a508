using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Stores;

namespace Portal.Signing.Trail;

/// <summary>Reads the trail of a document.</summary>
public sealed class TrailReader(DocumentStore documents, DossierStore dossiers, IOptions<FirmOptions> firm, TimeProvider clock)
{
    /// <returns>Null when there is no such document.</returns>
    public async Task<DocumentTrail?> FindAsync(string documentId, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } document) return null;
        return DocumentTrail.Of(document, firm.Value.Name, clock.GetUtcNow(), await dossiers.HistoryAsync(document.PartitionKey, documentId, cancellation));
    }
}
