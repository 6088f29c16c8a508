using Portal.Domain;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>Draws what a row says from its files and from what staff said: whenever one of both changed.</summary>
public sealed class RowDrawing(DossierStore dossiers, RowCheck check, ExplanationTemplates templates)
{
    /// <param name="others">The other rows of the batch, as far as it matters that something is there twice.</param>
    public async Task DrawAsync(BatchRow row, IEnumerable<BatchRow> others, CancellationToken cancellation)
    {
        Proposal.Weigh(row);
        var dossier = row.DossierId is { } id ? await dossiers.FindAsync(id, cancellation) : null;
        if (dossier is null) row.DossierId = null;
        Proposal.Word(row, dossier, await templates.AllAsync(cancellation));
        row.Problems = await check.ProblemsOfAsync(row, dossier, [.. others], cancellation);
    }
}
