using Portal.Batches.Reading;
using Portal.Domain;
using Portal.Placing;
using Portal.Platform;

namespace Portal.Batches;

/// <summary>What a row is proposed to become, by the evidence of its files; what staff said itself stays.</summary>
public static class Proposal
{
    /// <summary>Of what has a day by law: without a period there is none, so staff looks at it.</summary>
    private const double WithoutPeriod = 0.5;

    /// <summary>
    /// Fills in kind, period and which dossier, with how sure that is and why. The dossier's name and the texts are <see cref="Word"/>'s.
    /// </summary>
    public static void Weigh(BatchRow row)
    {
        var (facts, fields) = (FactsOf(row), row.Fields);
        var dossier = row.Has("dossierId") ? Weighed.ByHand(row.DossierId) : Weighed.Of(facts.Dossiers);
        var kind = row.Has("kind") ? Weighed.ByHand(fields.Kind) : Weighed.Of(facts.Kinds);
        var rule = DocumentKind.Find(kind.Value)?.Deadline;
        var period = row.Has("period")
            ? Weighed.ByHand(fields.Period)
            : Weighed.Of(PeriodsFor(DocumentKind.Find(kind.Value), facts.Periods));
        row.DossierId = dossier.Value;
        row.Fields = fields with { Kind = kind.Value, Period = period.Value };
        row.Confidence = Math.Min(Math.Min(dossier.Certainty, kind.Certainty), CertaintyOf(period, rule));
        row.Reasons = [.. ReasonsOf("dossierId", dossier), .. ReasonsOf("kind", kind), .. ReasonsOf("period", period)];
    }

    /// <summary>Subject and explanation, where staff did not write them.</summary>
    /// <param name="dossier">Null as long as it is not known.</param>
    /// <param name="templates">The office's explanations, by kind.</param>
    public static void Word(BatchRow row, Dossier? dossier, IReadOnlyDictionary<string, string> templates)
    {
        var fields = row.Fields;
        row.DossierName = dossier?.Name;
        if (!row.Has("subject")) fields = fields with { Subject = SubjectOf(fields, row) };
        if (!row.Has("explanation"))
            fields = fields with { Explanation = fields.Kind is { } kind && templates.GetValueOrDefault(kind) is { } template ? Fill(template, fields, dossier) : null };
        row.Fields = fields;
    }

    public static string Fill(string template, DocumentFields fields, Dossier? dossier) => template
        .Replace("{naam}", dossier?.Name ?? "", StringComparison.OrdinalIgnoreCase)
        .Replace("{periode}", PeriodInTitle(fields.Period), StringComparison.OrdinalIgnoreCase)
        .Replace("{soort}", DocumentKind.Find(fields.Kind)?.InSentence ?? "", StringComparison.OrdinalIgnoreCase)
        .Trim();

    private static FileFacts FactsOf(BatchRow row) =>
        row.Files.Select(file => file.Facts ?? FileFacts.None).Aggregate(FileFacts.None, (all, file) => all.And(file));

    // Over what the kind can be, and the shortest: '4e kwartaal 2026' also says 2026.
    private static IEnumerable<Evidence> PeriodsFor(DocumentKind? kind, IReadOnlyList<Evidence> periods)
    {
        // The year in the number of an invoice is not what it is over.
        if (kind is { IsInvoice: true }) return [];
        var rule = kind?.Deadline;
        var parsed = periods.Select(sign => (Sign: sign, Period: ReturnPeriod.Parse(sign.Value)!)).ToList();
        var fitting = parsed.Where(sign => rule is null || sign.Sign.Certainty == 1 || rule.Day(sign.Period, DeadlineTerm.Ordinary) is not null).ToList();
        return fitting.Where(sign => !fitting.Any(other => sign.Period.IsAround(other.Period))).Select(sign => sign.Sign);
    }

    private static double CertaintyOf(Weighed period, DeadlineRule? rule) =>
        rule is null || period.Reasons.Contains(Reasons.ByHand) ? 1 : period.Value is null ? WithoutPeriod : period.Certainty;

    private static IEnumerable<RowReason> ReasonsOf(string field, Weighed weighed) =>
        weighed.Reasons.Select(reason => new RowReason(field, reason));

    private static string? SubjectOf(DocumentFields fields, BatchRow row)
    {
        if (DocumentKind.Find(fields.Kind) is { CalledAs.Count: > 0, IsInvoice: false } kind)
            return $"{kind.Dutch} {PeriodInTitle(fields.Period)}".TrimEnd();
        var name = Path.GetFileNameWithoutExtension(row.Files.FirstOrDefault(file => !file.IsInstance)?.File.Name)?.Replace('_', ' ').Trim();
        return PlainText.IsBlank(name) ? null : name;
    }

    private static string PeriodInTitle(string? period) => period is null ? "" : ReturnPeriod.Parse(period)?.InTitle(Language.Nl) ?? period;
}
