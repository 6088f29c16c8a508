using Portal.Domain;
using Portal.Platform;

namespace Portal.Unit.Tests.Domain;

/// <summary>A period is understood as people write it, and kept in one way.</summary>
public sealed class ReturnPeriodTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-Q4", "2026-Q4")]
    [InlineData("2026 k4", "2026-Q4")]
    [InlineData("Q4 2026", "2026-Q4")]
    [InlineData("q4-2026", "2026-Q4")]
    [InlineData("K1/2026", "2026-Q1")]
    [InlineData("4e kwartaal 2026", "2026-Q4")]
    [InlineData("1ste kwartaal van 2026", "2026-Q1")]
    [InlineData("Kwartaal 2 2026", "2026-Q2")]
    [InlineData("december 2026", "2026-12")]
    [InlineData("Mei 2026", "2026-05")]
    [InlineData("12-2026", "2026-12")]
    [InlineData("2026-M03", "2026-03")]
    [InlineData("2025-07/2026-06", "2025-07/2026-06")]
    [InlineData("2025-01/2026-06", "2025-01/2026-06")]
    [InlineData("2026-01/2026-12", "2026")]
    [InlineData("2026-04/2026-06", "2026-Q2")]
    [InlineData("2026-05/2026-05", "2026-05")]
    public void The_same_period_is_kept_in_one_way_however_it_is_written(string written, string kept) => Assert.Equal(kept, ReturnPeriod.Parse(written)?.ToString());

    [Theory]
    [InlineData("4e kwartaal")]
    [InlineData("Q5 2026")]
    [InlineData("13-2026")]
    [InlineData("smarch 2026")]
    [InlineData("december")]
    [InlineData("2025/2026")]
    [InlineData("2026-07/2026-06")]
    [InlineData("2024-01/2026-06")]
    [InlineData("2026-13/2027-12")]
    [InlineData("kwartaal 2026")]
    [InlineData("Q4 1926")]
    [InlineData("")]
    public void What_says_no_period_is_none(string written) => Assert.Null(ReturnPeriod.Parse(written));

    [Theory]
    [InlineData("2025/2026", 7, "2025-07/2026-06")]
    [InlineData("2025 - 2026", 10, "2025-10/2026-09")]
    [InlineData("2025/2026", 1, null)]
    [InlineData("2025/2027", 7, null)]
    [InlineData("2026", 7, "2026")]
    public void Two_years_are_a_book_year_of_who_has_one(string written, int firstMonth, string? kept) => Assert.Equal(kept, ReturnPeriod.Parse(written, firstMonth)?.ToString());

    [Theory]
    [InlineData("2026-Q4", "het 4e kwartaal van 2026", "quarter 4 of 2026")]
    [InlineData("2026-12", "december 2026", "December 2026")]
    [InlineData("2026", "2026", "2026")]
    [InlineData("2025-07/2026-06", "boekjaar 2025/2026", "book year 2025/2026")]
    [InlineData("2025-01/2026-06", "januari 2025 tot en met juni 2026", "January 2025 to June 2026")]
    public void A_period_can_be_said(string period, string dutch, string english) =>
        Assert.Equal((dutch, english), (ReturnPeriod.Parse(period)!.InWords(Language.Nl), ReturnPeriod.Parse(period)!.InWords(Language.En)));
}
