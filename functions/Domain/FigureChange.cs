namespace Portal.Domain;

/// <summary>How a figure stands out beside that of the period before.</summary>
public enum FigureChange
{
    /// <summary>It does not.</summary>
    None,
    Risen,
    Fallen,
    New,
    Vanished,
    NowPaid,
    NowReceived,
    NowProfit,
    NowLoss,
}

/// <summary>From when on a difference is worth a sentence: above both.</summary>
/// <param name="Percent">Of the amount before.</param>
public sealed record FigureThreshold(decimal Percent, decimal Euros);

/// <summary>A figure beside that of the period before.</summary>
/// <param name="Amount">Euro; zero where only the return before had it.</param>
/// <param name="Before">Euro; null where the return before did not have it, or there is none.</param>
public sealed record ComparedFigure(string Name, decimal Amount, decimal? Before, FigureChange Change)
{
    private const decimal Most = 1e18m;

    /// <summary>How far it is from that before, as a part of that; zero where there was none.</summary>
    public decimal Share => Cents(Before ?? 0) is var before && before == 0 ? 0 : Math.Abs((Cents(Amount) - before) / before);

    /// <summary>All of both returns, in the order of the form. Nothing is compared without a return before.</summary>
    public static IReadOnlyList<ComparedFigure> Of(IReadOnlyList<Figure> now, IReadOnlyList<Figure>? before, FigureThreshold threshold)
    {
        if (before is null) return [.. now.Select(figure => new ComparedFigure(figure.Name, figure.Amount, null, FigureChange.None))];
        var names = now.Concat(before).Select(figure => figure.Name).ToHashSet(StringComparer.Ordinal);
        return [.. ReturnFigure.All.Select(figure => figure.Name).Distinct().Where(names.Contains)
            .Select(name => Of(name, AmountOf(now, name), AmountOf(before, name), threshold))];
    }

    private static decimal? AmountOf(IReadOnlyList<Figure> figures, string name) => figures.FirstOrDefault(figure => figure.Name == name)?.Amount;

    private static ComparedFigure Of(string name, decimal? now, decimal? before, FigureThreshold threshold) =>
        new(name, now ?? 0, before, ChangeOf(ReturnFigure.Find(name)!.Meaning, Cents(now ?? 0), Cents(before ?? 0), threshold));

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2);

    private static FigureChange ChangeOf(FigureMeaning meaning, decimal now, decimal before, FigureThreshold threshold)
    {
        // No return has such amounts, and no sentence is worth an overflow.
        if (Math.Abs(now) > Most || Math.Abs(before) > Most) return FigureChange.None;
        var difference = Math.Abs(now - before);
        if (difference <= threshold.Euros || difference * 100 <= threshold.Percent * Math.Abs(before)) return FigureChange.None;
        if (before == 0) return FigureChange.New;
        if (now == 0) return FigureChange.Vanished;
        if (Math.Sign(now) != Math.Sign(before) && TurnOf(meaning, now) is { } turned) return turned;
        return now > before ? FigureChange.Risen : FigureChange.Fallen;
    }

    private static FigureChange? TurnOf(FigureMeaning meaning, decimal now) => meaning switch
    {
        FigureMeaning.Tax => now > 0 ? FigureChange.NowPaid : FigureChange.NowReceived,
        FigureMeaning.Profit => now > 0 ? FigureChange.NowProfit : FigureChange.NowLoss,
        _ => null,
    };
}
