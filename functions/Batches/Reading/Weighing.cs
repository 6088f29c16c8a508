namespace Portal.Batches.Reading;

/// <summary>What the evidence comes to.</summary>
/// <param name="Value">Null where there is none.</param>
/// <param name="Certainty">From 0 to 1.</param>
/// <param name="Reasons">Codes of <see cref="Reading.Reasons"/>.</param>
public sealed record Weighed(string? Value, double Certainty, IReadOnlyList<string> Reasons)
{
    /// <summary>Sure enough to contradict something else.</summary>
    private const double Serious = 0.6;

    /// <summary>So much surer has the first to be.</summary>
    private const double Lead = 0.35;

    private const double Contradicted = 0.4;

    public static Weighed Nothing { get; } = new(null, 0, []);

    public static Weighed ByHand(string? value) => new(value, value is null ? 0 : 1, [Reading.Reasons.ByHand]);

    /// <summary>
    /// What speaks most for itself. Signs that agree make each other surer; one that contradicts seriously leaves doubt, also beside an instance: the
    /// files may be of two.
    /// </summary>
    public static Weighed Of(IEnumerable<Evidence> evidence)
    {
        var values = evidence.GroupBy(sign => sign.Value, StringComparer.Ordinal)
            .Select(signs => (
                Value: signs.Key, Certainty: 1 - signs.Aggregate(1.0, (doubt, sign) => doubt * (1 - sign.Certainty)), Signs: signs))
            .OrderByDescending(value => value.Certainty)
            .ToList();
        if (values.Count == 0) return Nothing;
        var best = values[0];
        var reasons = best.Signs.OrderByDescending(sign => sign.Certainty).Select(sign => sign.Reason).Distinct();
        var isContradicted = values.Count > 1 && values[1].Certainty >= Serious && best.Certainty - values[1].Certainty < Lead;
        return isContradicted
            ? new Weighed(best.Value, Contradicted, [.. reasons, Reading.Reasons.Contradiction])
            : new Weighed(best.Value, Math.Round(best.Certainty, 2), [.. reasons]);
    }
}
