using System.Globalization;

namespace Portal.Domain;

/// <summary>
/// By when a return has to be filed, and accounts have to be there, by law: see <see cref="DeadlineRule"/>. The invitation or the
/// extension may say otherwise, so every document may have a deadline of its own.
/// </summary>
public static class Deadline
{
    /// <param name="period">
    /// As the office writes it: 2025, 2025-Q1 or 2025-03; a year is a calendar year, one that is broken is written 2025-07/2026-06.
    /// </param>
    /// <returns>Null for a kind without a term, and for what is no period.</returns>
    public static DateOnly? Of(string kind, string? period, DeadlineTerm term) =>
        period is not null && ReturnPeriod.Parse(period) is { } over ? DocumentKind.Find(kind)?.Deadline?.Day(over, term) : null;

    /// <summary>
    /// Whether what the law knows a day for would be without one, although it says over what it is: a period that is none, or none of such a return.
    /// </summary>
    public static bool IsMissedBy(string kind, string period, DeadlineTerm term) =>
        DocumentKind.Find(kind)?.Deadline is not null && Of(kind, period, term) is null;

    /// <summary>As above, yyyy-MM-dd.</summary>
    public static string? TextOf(string kind, string? period, DeadlineTerm term) =>
        Of(kind, period, term)?.ToString("O", CultureInfo.InvariantCulture);
}
