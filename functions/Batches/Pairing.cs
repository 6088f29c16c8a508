using Portal.Domain;

namespace Portal.Batches;

/// <summary>Which files make one document: the instance of a return and its PDF, annual accounts and their minutes.</summary>
public static class Pairing
{
    /// <summary>Joins rows that belong together: those that came first keep their place.</summary>
    /// <param name="rows">Read, weighed, and not joined or parted by hand.</param>
    /// <returns>Each row that grew, with the one that went up in it.</returns>
    public static IReadOnlyList<(BatchRow Row, BatchRow Gone)> Find(IReadOnlyList<BatchRow> rows)
    {
        var joined = new List<(BatchRow, BatchRow)>();
        var free = rows.Where(row => row.State == RowState.Open && row is { Files: [{ Error: null }], ByHand: "" }).ToList();
        foreach (var instance in free.Where(row => row.Files[0].IsInstance).ToList())
        {
            if (PdfFor(instance, free) is not { } pdf) continue;
            joined.Add((pdf, instance));
            free.Remove(pdf);
            free.Remove(instance);
        }

        foreach (var first in free.Where(row => LeastFiles(row) > 1).ToList())
        {
            if (!free.Contains(first) || free.Where(other => other != first && LeastFiles(other) > 1 && AreOfOne(first, other)).ToList() is not [var second])
                continue;
            joined.Add((first, second));
            free.Remove(first);
            free.Remove(second);
        }

        return joined;
    }

    // By the name, or else by what both say, where only one does.
    private static BatchRow? PdfFor(BatchRow instance, IReadOnlyList<BatchRow> free)
    {
        var pdfs = free.Where(row => !row.Files[0].IsInstance).ToList();
        if (pdfs.Where(pdf => Stem(pdf) == Stem(instance)).ToList() is [var called] && Stem(instance).Length > 0) return called;
        return pdfs.Where(pdf => AreOfOne(instance, pdf) && (pdf.Fields.Kind is null || pdf.Fields.Kind == instance.Fields.Kind)).ToList() is [var only]
            ? only
            : null;
    }

    private static bool AreOfOne(BatchRow one, BatchRow other) =>
        one.DossierId is not null
        && one.DossierId == other.DossierId
        && (one.Fields.Period is null || other.Fields.Period is null || one.Fields.Period == other.Fields.Period);

    // '2026 q4 de korenaar xbrl' and '2026 q4 de korenaar' are called the same.
    private static string Stem(BatchRow row) =>
        string.Join(
            ' ', (row.Files[0].Facts?.Stem ?? "").Split(' ').Where(word => word is not ("xbrl" or "xml" or "pdf" or "instance" or "sbr")));

    private static int LeastFiles(BatchRow row) => DocumentKind.Find(row.Fields.Kind)?.LeastFiles ?? 1;
}
