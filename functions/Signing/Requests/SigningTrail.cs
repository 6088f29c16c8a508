using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>What happens around a signature and changes nothing else.</summary>
public sealed class SigningTrail(DossierStore dossiers)
{
    public Task CodeSentAsync(Document document, Caller by, CancellationToken cancellation)
    {
        var entry = new AuditEntry(SigningEvents.CodeSent, document.Id.ToString(), by, document.HashesOfOriginals(), "sms");
        return dossiers.CommitAsync(document.PartitionKey, entry, _ => Task.FromResult<IReadOnlyList<TableTransactionAction>?>([]), cancellation);
    }
}
