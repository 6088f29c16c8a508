using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>Adds a dossier, so that it can be found. Again with the same id it adds nothing.</summary>
public sealed class NewDossiers(DossierStore dossiers, DossierNames names, DossierNumbers numbers, ClientList clients)
{
    /// <param name="detail">Of the event.</param>
    public async Task AddAsync(Dossier dossier, Caller by, CancellationToken cancellation, string? detail = null)
    {
        // The name first: one that leads nowhere is skipped when searching, a dossier without one could not be found.
        await numbers.AddAsync(dossier, cancellation);
        await names.AddAsync(dossier, cancellation);
        await dossiers.AddAsync(dossier, new AuditEntry(DossierEvents.Added, dossier.Id, by, Detail: detail), cancellation);
        await clients.TryRefreshAsync(dossier.Id, cancellation);
    }
}
