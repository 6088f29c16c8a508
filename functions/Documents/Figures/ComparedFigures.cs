using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Documents.Figures;

/// <summary>Wat is er veranderd: the figures of a return beside those of the return before it.</summary>
public sealed class ComparedFigures(DocumentStore documents, IOptions<FigureOptions> options)
{
    // Newest first. More of a kind than two years of months is not looked through for the one before.
    private const int LookedAt = 30;

    /// <returns>Null for a document without figures.</returns>
    public async Task<IReadOnlyList<FigureView>?> OfAsync(Document document, Language language, CancellationToken cancellation)
    {
        if (document.Figures is not { } figures) return null;
        var before = document.FiguresOver?.Preceding;
        var earlier = before is null ? null : await FindAsync(document, before, cancellation);
        var remarks = document.Remarks;
        var known = figures.Where(figure => ReturnFigure.Find(figure.Name) is not null).ToList();
        return [.. ComparedFigure.Of(known, earlier?.Figures, options.Value.Threshold).Select(View)];

        FigureView View(ComparedFigure figure)
        {
            var view = FigureView.Of(figure, earlier is null ? null : before, language);
            return remarks.TryGetValue(figure.Name, out var own) ? view with { Remark = own.Length == 0 ? null : own } : view;
        }
    }

    /// <summary>What was agreed to over that period: the return as it is, or as it was before a new version was placed.</summary>
    private async Task<Document?> FindAsync(Document document, ReturnPeriod over, CancellationToken cancellation)
    {
        var filter = DocumentFilter.Of([document.Folder]) with { Kinds = [DocumentKind.Of(document)] };
        var ofKind = await documents.ListAsync(document.PartitionKey, filter, after: null, LookedAt, cancellation);
        foreach (var other in ofKind.Where(other => other.Number != document.Number && other.State != DocumentState.Withdrawn))
        {
            if (IsAgreed(other, over)) return other;
            if (other.FiguresOver != over) continue;
            if ((await documents.EarlierAsync(other, cancellation)).FirstOrDefault(version => IsAgreed(version, over)) is { } agreed) return agreed;
        }

        return null;
    }

    private static bool IsAgreed(Document document, ReturnPeriod over) =>
        document is { State: DocumentState.Approved, IsHeld: false, Figures: not null } && document.FiguresOver == over;
}
