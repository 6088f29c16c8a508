namespace Portal.Benchmarks;

public static class Rounds
{
    // Not measured: the runtime compiles again what turns out to be called often, and connections are opened.
    private const int WarmUp = 3;

    /// <summary>Measures both in every round, in turns the one and the other first, so that noise hits both alike.</summary>
    public static async Task<List<(T First, T Second)>> AlternateAsync<T>(int rounds, Func<Task<T>> first, Func<Task<T>> second)
    {
        var measured = new List<(T, T)>();
        for (var round = -WarmUp; round < rounds; round++)
        {
            var secondLeads = round % 2 != 0;
            var leading = await (secondLeads ? second : first)();
            var following = await (secondLeads ? first : second)();
            if (round >= 0) measured.Add(secondLeads ? (following, leading) : (leading, following));
        }

        return measured;
    }

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
