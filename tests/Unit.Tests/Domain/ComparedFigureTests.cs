using Portal.Domain;

namespace Portal.Unit.Tests.Domain;

/// <summary>What stands out beside the return before: more than a tenth and more than 500 euros.</summary>
public sealed class ComparedFigureTests
{
    private const string Turnover = "TaxedTurnoverSuppliesServicesGeneralTariff";
    private const string Profit = "TaxableProfit";
    private static readonly FigureThreshold Threshold = new(10, 500);

    [Theory]
    [InlineData(Turnover, 10_000, 11_000, FigureChange.None)]
    [InlineData(Turnover, 10_000, 11_001, FigureChange.Risen)]
    [InlineData(Turnover, 10_000, 8_999, FigureChange.Fallen)]
    [InlineData(Turnover, 1_000, 1_500, FigureChange.None)]
    [InlineData(Turnover, 1_000, 1_501, FigureChange.Risen)]
    [InlineData(Turnover, 0, 501, FigureChange.New)]
    [InlineData(Turnover, 501, 0, FigureChange.Vanished)]
    [InlineData(Turnover, 500, 0, FigureChange.None)]
    [InlineData(Turnover, -2_000, 2_000, FigureChange.Risen)]
    [InlineData(Profit, 2_000, -2_000, FigureChange.NowLoss)]
    [InlineData(Profit, -2_000, 2_000, FigureChange.NowProfit)]
    [InlineData(Profit, -2_000, -9_000, FigureChange.Fallen)]
    [InlineData(Figure.VatResult, -2_000, 2_000, FigureChange.NowPaid)]
    [InlineData(Figure.VatResult, 2_000, -2_000, FigureChange.NowReceived)]
    [InlineData(Figure.VatResult, 200, -200, FigureChange.None)]
    public void A_figure_stands_out_when_it_differs_by_more_than_both(string name, int before, int now, FigureChange change) =>
        Assert.Equal(new ComparedFigure(name, now, before, change), Compare([new(name, now)], [new(name, before)]).Single());

    [Fact]
    public void A_figure_that_only_one_of_the_two_has_is_new_or_has_vanished()
    {
        var compared = Compare([new("BusinessIncome", 900)], [new("OverallIncome", 800)]);
        Assert.Equal([new("BusinessIncome", 900, null, FigureChange.New), new("OverallIncome", 0, 800, FigureChange.Vanished)], compared);
    }

    [Fact]
    public void Without_a_return_before_nothing_is_said() =>
        Assert.Equal([new(Profit, 9_000, null, FigureChange.None)], ComparedFigure.Of([new(Profit, 9_000)], null, Threshold));

    [Fact]
    public void Amounts_of_any_size_are_compared() =>
        Assert.Equal(FigureChange.NowLoss, Compare([new(Profit, -999_999_999_999_999_999m)], [new(Profit, 999_999_999_999_999_999m)]).Single().Change);

    [Fact]
    public void An_amount_that_no_return_has_gets_no_sentence_and_breaks_nothing()
    {
        foreach (var (now, before) in new[] { (decimal.MaxValue, decimal.MinValue), (decimal.MaxValue, 0.0000000000000000000000000001m) })
            Assert.Equal(FigureChange.None, Compare([new(Profit, now)], [new(Profit, before)]).Single().Change);
        Assert.Equal((FigureChange.New, 0m), Compare([new(Profit, 1e18m)], [new(Profit, 1e-20m)]).Select(figure => (figure.Change, figure.Share)).Single());
    }

    [Fact]
    public void Every_fact_has_its_words_once() =>
        Assert.All(ReturnFigure.All.GroupBy(figure => figure.Name), same => Assert.Single(same.Select(figure => (figure.Dutch, figure.English)).Distinct()));

    [Theory]
    [InlineData("2026", "2025")]
    [InlineData("2026-Q1", "2025-Q4")]
    [InlineData("2026-Q3", "2026-Q2")]
    [InlineData("2026-01", "2025-12")]
    [InlineData("2026-03", "2026-02")]
    public void The_period_before_is_as_long_and_ends_where_the_other_begins(string period, string before) =>
        Assert.Equal(ReturnPeriod.Parse(before), ReturnPeriod.Parse(period)!.Preceding);

    private static IReadOnlyList<ComparedFigure> Compare(IReadOnlyList<Figure> now, IReadOnlyList<Figure> before) => ComparedFigure.Of(now, before, Threshold);
}
