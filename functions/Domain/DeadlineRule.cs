using Portal.Platform;

namespace Portal.Domain;

/// <summary>By when, by law, what is over a period has to be filed or to be there: the last day on which it can still be done.</summary>
/// <param name="Terms">The terms that the law knows, the ordinary one first.</param>
/// <param name="Periods">Over what such returns or accounts are, the usual ones first.</param>
/// <param name="Day">Null for a period that there is no such return or such accounts of.</param>
public sealed record DeadlineRule(IReadOnlyList<DeadlineTerm> Terms, IReadOnlyList<PeriodLength> Periods, Func<ReturnPeriod, DeadlineTerm, DateOnly?> Day)
{
    private static readonly DeadlineTerm[] ForReturns = [DeadlineTerm.Ordinary, DeadlineTerm.Extended, DeadlineTerm.Becon];

    private static readonly DeadlineTerm[] ForAccounts = [DeadlineTerm.Ordinary, DeadlineTerm.Extended];

    /// <summary>The last day of the month after the period, weekend or not; over a year, before 1 April (art. 19 AWR).</summary>
    public static readonly DeadlineRule Vat = new([DeadlineTerm.Ordinary], [PeriodLength.Quarter, PeriodLength.Month, PeriodLength.Year], (over, _) => MonthsAfter(over.End, IsYear(over) ? 3 : 1));

    /// <summary>Before 1 May; with an extension before 1 September; under the arrangement before 1 May a year later.</summary>
    public static readonly DeadlineRule IncomeTax = OfYears(ForReturns, (yearEnd, term) => term switch
    {
        DeadlineTerm.Extended => new DateOnly(yearEnd.Year + 1, 8, 31),
        DeadlineTerm.Becon => new DateOnly(yearEnd.Year + 2, 4, 30),
        _ => new DateOnly(yearEnd.Year + 1, 4, 30),
    });

    public static readonly DeadlineRule CorporateTax = OfYears(ForReturns, (yearEnd, term) => MonthsAfter(yearEnd, term switch
    {
        DeadlineTerm.Extended => 10,
        DeadlineTerm.Becon => 16,
        _ => 5,
    }));

    public static readonly DeadlineRule AccountsPrepared = OfYears(ForAccounts, Prepared);

    /// <summary>
    /// Within 2 months of being prepared (art. 2:210(3) BW), a term that moves past a weekend; never later than they have to be deposited.
    /// </summary>
    public static readonly DeadlineRule AccountsAdopted = OfYears(
        ForAccounts, (yearEnd, term) => Earlier(WorkingDays.OnOrAfter(MonthsAfter(Prepared(yearEnd, term), 2)), MonthsAfter(yearEnd, 12)));

    /// <summary>
    /// Adopted accounts are deposited within 8 days, and at the latest 12 months after the year (art. 2:394 BW). Only the 8 days move past
    /// a weekend.
    /// </summary>
    public static DateOnly AccountsDeposited(DateOnly yearEnd, DateOnly adopted) =>
        Earlier(WorkingDays.OnOrAfter(adopted.AddDays(8)), MonthsAfter(yearEnd, 12));

    // Art. 2:210(1) BW.
    private static DateOnly Prepared(DateOnly yearEnd, DeadlineTerm term) => MonthsAfter(yearEnd, term == DeadlineTerm.Extended ? 10 : 5);

    private static DeadlineRule OfYears(IReadOnlyList<DeadlineTerm> terms, Func<DateOnly, DeadlineTerm, DateOnly> day) =>
        new(terms, [PeriodLength.Year], (over, term) => IsYear(over) ? day(over.End, term) : null);

    // From the end of a month to the end of a month.
    private static DateOnly MonthsAfter(DateOnly last, int months) => last.AddDays(1).AddMonths(months).AddDays(-1);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool IsYear(ReturnPeriod period) => period.Start.AddYears(1) == period.End.AddDays(1);
}
