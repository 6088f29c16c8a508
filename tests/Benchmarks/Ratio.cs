using System.Globalization;

namespace Portal.Benchmarks;

/// <summary>How a second thing compares to a first, over rounds in which both were measured right after each other.</summary>
/// <remarks>The median of the rounds' ratios: a disturbance during one round moves one ratio, and not the outcome.</remarks>
public sealed class Ratio(string what, IEnumerable<double> rounds)
{
    private readonly double[] _sorted = [.. rounds.Order()];

    public static string Header(string what) => $"| {what} | ratio | middle half of the rounds | all rounds |\n|---|---|---|---|";

    public override string ToString() => $"| {what} | {Text(At(0.5))} | {Text(At(0.25))} to {Text(At(0.75))} | {Text(_sorted[0])} to {Text(_sorted[^1])} |";

    private static string Text(double ratio) => ratio.ToString(ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private double At(double quantile)
    {
        var position = quantile * (_sorted.Length - 1);
        var (below, above) = (_sorted[(int)Math.Floor(position)], _sorted[(int)Math.Ceiling(position)]);
        return below + ((above - below) * (position - Math.Floor(position)));
    }
}
