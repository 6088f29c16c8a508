using Portal.Batches.Reading;
using Portal.Domain;
using Portal.Placing;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>What stands in the way of placing a row, and what staff should know before. The last word is that of placing itself.</summary>
public sealed class RowCheck(DocumentStore documents, TimeProvider clock)
{
    // Of a kind in a dossier: years of quarters.
    private const int MostCompared = 40;

    private const string DuplicateInBatch = "duplicate-in-batch";
    private const string SameInBatch = "same-in-batch";
    private const string DuplicateInDossier = "duplicate-in-dossier";

    public static bool IsDuplicate(string code) => code is DuplicateInBatch or SameInBatch or DuplicateInDossier;

    /// <summary>Whether a row that came before is a return or accounts of the same client over the same period.</summary>
    public static bool IsDouble(BatchRow row, IEnumerable<BatchRow> rows)
    {
        var (dossier, fields) = (row.DossierId, row.Fields);
        if (dossier is null || PeriodOf(fields) is not { } period || DocumentKind.Find(fields.Kind)?.Deadline is null) return false;
        return rows.Any(
            other => IsBefore(other, row)
            && other.DossierId == dossier
            && other.State != RowState.Skipped
            && other.Fields.Kind == fields.Kind
            && PeriodOf(other.Fields) == period);
    }

    /// <param name="dossier">Null where none is chosen, or where it is not there any more.</param>
    /// <param name="others">The other rows of the batch.</param>
    public async Task<IReadOnlyList<RowProblem>> ProblemsOfAsync(
        BatchRow row, Dossier? dossier, IReadOnlyCollection<BatchRow> others, CancellationToken cancellation)
    {
        var kind = DocumentKind.Find(row.Fields.Kind);
        var problems = row.Files.Where(file => file.Error is not null).Select(file => new RowProblem("files", file.Error!, Blocks: true)).ToList();
        if (dossier is null) problems.Add(new("dossierId", "required", Blocks: true));
        if (kind is null) problems.Add(new("kind", "required", Blocks: true));
        if (MissingFile(row, kind) is { } missing) problems.Add(new("files", missing, Blocks: true));
        if (dossier is not null && kind is not null) problems.AddRange(OfFields(row.Fields.In(dossier), kind, dossier));
        problems.AddRange(OfInstance(row, kind));
        if (kind is not null) problems.AddRange(ToKnow(row, kind));
        problems.AddRange(await DuplicatesAsync(row, dossier, others, cancellation));
        return [.. problems.Distinct()];
    }

    private static string? MissingFile(BatchRow row, DocumentKind? kind)
    {
        var shown = row.Files.Count(file => !file.IsInstance);
        return shown == 0 ? "required" : shown < (kind?.LeastFiles ?? 1) ? "two-files-required" : null;
    }

    private static IEnumerable<RowProblem> OfFields(DocumentFields fields, DocumentKind kind, Dossier dossier)
    {
        var failure = fields.CheckKind(fields.CheckContent(new Validation()), kind, dossier).Failure;
        return failure?.Errors is not { } errors
            ? []
            : errors.SelectMany(error => error.Value.Select(code => new RowProblem(error.Key, code, Blocks: true)));
    }

    // Whose it is is looked at when it is placed: a dossier may not yet be found by its number.
    private static IEnumerable<RowProblem> OfInstance(BatchRow row, DocumentKind? kind)
    {
        var instances = row.Files.Where(file => file is { IsInstance: true, Error: null }).ToList();
        if (instances.Count > 1) yield return new("files", "instance-too-many", Blocks: true);
        if (instances is not [{ Facts: { } facts }] || kind is null) yield break;
        if (kind.Return is null) yield return new("files", "instance-not-for-kind", Blocks: true);
        else if (facts.Kinds[0].Value != kind.Name) yield return new("files", "instance-other-kind", Blocks: true);
        if (row.Fields.Period is { } period && ReturnPeriod.Parse(period) is { } over && over.ToString() != facts.Periods[0].Value)
            yield return new("files", "instance-other-period", Blocks: true);
    }

    private IEnumerable<RowProblem> ToKnow(BatchRow row, DocumentKind kind)
    {
        var fields = row.Fields;
        if (kind.FollowUp == FollowUp.Filing && kind.Return is not null && !row.Files.Any(file => file.IsInstance))
            yield return new("files", "filed-by-office", Blocks: false);
        if (kind.Deadline is not null && PlainText.IsBlank(fields.Period) && fields.Deadline is null)
            yield return new("period", "no-deadline", Blocks: false);
        var day = fields.Deadline ?? Deadline.TextOf(kind.Name, fields.Period, fields.Term ?? DeadlineTerm.Ordinary);
        if (day is not null && string.CompareOrdinal(day, DutchDay.Of(clock.GetUtcNow())) < 0)
            yield return new("deadline", "deadline-over", Blocks: false);
    }

    private async Task<IEnumerable<RowProblem>> DuplicatesAsync(
        BatchRow row, Dossier? dossier, IReadOnlyCollection<BatchRow> others, CancellationToken cancellation)
    {
        var hashes = HashesOf(row).ToHashSet(StringComparer.Ordinal);
        var problems = new List<RowProblem>();
        // Of two that are the same the later one is the duplicate.
        if (others.Any(other => IsBefore(other, row) && HashesOf(other).Any(hashes.Contains)))
            problems.Add(new("files", DuplicateInBatch, Blocks: false));
        else if (IsDouble(row, others)) problems.Add(new("files", SameInBatch, Blocks: false));
        if (dossier is not null && await DuplicateInAsync(dossier, row, cancellation) is { } duplicate) problems.Add(duplicate);
        return problems;
    }

    /// <summary>What the dossier has already that the row would be once more; null for nothing.</summary>
    public async Task<RowProblem?> DuplicateInAsync(Dossier dossier, BatchRow row, CancellationToken cancellation)
    {
        if (DocumentKind.Find(row.Fields.Kind) is not { } kind) return null;
        var hashes = HashesOf(row).ToHashSet(StringComparer.Ordinal);
        var filter = new DocumentFilter([.. kind.Folders], IsAll: false, [kind], null, null, null);
        var there = await documents.ListAsync(dossier.Id, filter, null, MostCompared, cancellation);
        var period = row.Fields.In(dossier).Period;
        return there.FirstOrDefault(document => IsSame(document, period, hashes)) is { } same
            ? new RowProblem("files", DuplicateInDossier, Blocks: false, same.Id.ToString())
            : null;
    }

    private static bool IsSame(Document document, string? period, HashSet<string> hashes)
    {
        if (document.State == DocumentState.Withdrawn) return false;
        return document.Files.Any(file => hashes.Contains(file.Sha256))
            || (DocumentKind.Of(document).Deadline is not null && period is not null && document.Period == period);
    }

    // As the portal keeps it: '4e kwartaal 2026' is 2026-Q4.
    private static string? PeriodOf(DocumentFields fields) =>
        fields.Period is { } said ? ReturnPeriod.Parse(said)?.ToString() ?? said : null;

    private static bool IsBefore(BatchRow other, BatchRow row) => string.CompareOrdinal(other.RowKey, row.RowKey) < 0;

    private static IEnumerable<string> HashesOf(BatchRow row) => row.Files.Select(file => file.File.Sha256);
}
