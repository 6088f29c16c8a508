using System.Globalization;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Domain;

/// <summary>How much time there is for a return or for accounts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeadlineTerm>))]
public enum DeadlineTerm
{
    Ordinary,

    /// <summary>With the extension that anyone gets who asks: of a return by the Belastingdienst, of accounts by the shareholders.</summary>
    Extended,

    /// <summary>Under the firm's arrangement with the Belastingdienst (Beconregeling).</summary>
    Becon,
}

/// <summary>
/// By when a return has to be filed, and accounts have to be there, by law. The last day on which it can still be done. The invitation or
/// the extension may say otherwise, so every document may have a deadline of its own.
/// </summary>
public static class Deadline
{
    /// <param name="period">As the office writes it: 2025, 2025-Q1 or 2025-03. A year is a calendar year; of a broken one the office gives the day itself.</param>
    /// <returns>Null for a kind without a term, and for what is no period.</returns>
    public static DateOnly? Of(string kind, string? period, DeadlineTerm term) =>
        period is null || ReturnPeriod.Parse(period) is not { } over ? null : (kind, IsYear(over)) switch
        {
            ("VatReturn", _) => VatReturn(over.Start, over.End),
            ("IncomeTaxReturn", true) => IncomeTaxReturn(over.End.Year, term),
            ("CorporateTaxReturn", true) => CorporateTaxReturn(over.End, term),
            ("DraftAnnualAccounts" or "LetterOfRepresentation", true) => AccountsPrepared(over.End, term),
            ("AnnualAccountsAndMinutes", true) => AccountsAdopted(over.End, term),
            _ => null,
        };

    /// <summary>Whether a return would be without a day, although it says over what it is: a period that is none, or none of such a return.</summary>
    public static bool IsMissedBy(string kind, string period, DeadlineTerm term) =>
        kind is "VatReturn" or "IncomeTaxReturn" or "CorporateTaxReturn" && Of(kind, period, term) is null;

    /// <summary>As above, yyyy-MM-dd.</summary>
    public static string? TextOf(string kind, string? period, DeadlineTerm term) => Of(kind, period, term)?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Adopted accounts are deposited within 8 days, and at the latest 12 months after the year (art. 2:394 BW). Only the 8 days move past a weekend.</summary>
    public static DateOnly AccountsDeposited(DateOnly yearEnd, DateOnly adopted) => Earlier(WorkingDays.OnOrAfter(adopted.AddDays(8)), MonthsAfter(yearEnd, 12));

    // The last day of the month after it, weekend or not; over a year, before 1 April (art. 19 AWR).
    private static DateOnly VatReturn(DateOnly start, DateOnly end) => MonthsAfter(end, IsYear(new ReturnPeriod(start, end)) ? 3 : 1);

    // Before 1 May; with an extension before 1 September; under the arrangement before 1 May a year later.
    private static DateOnly IncomeTaxReturn(int year, DeadlineTerm term) => term switch
    {
        DeadlineTerm.Extended => new DateOnly(year + 1, 8, 31),
        DeadlineTerm.Becon => new DateOnly(year + 2, 4, 30),
        _ => new DateOnly(year + 1, 4, 30),
    };

    private static DateOnly CorporateTaxReturn(DateOnly yearEnd, DeadlineTerm term) => MonthsAfter(yearEnd, term switch
    {
        DeadlineTerm.Extended => 10,
        DeadlineTerm.Becon => 16,
        _ => 5,
    });

    // Art. 2:210(1) BW.
    private static DateOnly AccountsPrepared(DateOnly yearEnd, DeadlineTerm term) => MonthsAfter(yearEnd, term == DeadlineTerm.Extended ? 10 : 5);

    // Within 2 months of that (art. 2:210(3) BW), a term that moves past a weekend; never later than they have to be deposited.
    private static DateOnly AccountsAdopted(DateOnly yearEnd, DeadlineTerm term) =>
        Earlier(WorkingDays.OnOrAfter(MonthsAfter(AccountsPrepared(yearEnd, term), 2)), MonthsAfter(yearEnd, 12));

    // From the end of a month to the end of a month.
    private static DateOnly MonthsAfter(DateOnly last, int months) => last.AddDays(1).AddMonths(months).AddDays(-1);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool IsYear(ReturnPeriod period) => period.Start.AddYears(1) == period.End.AddDays(1);
}
