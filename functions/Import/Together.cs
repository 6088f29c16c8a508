namespace Portal.Import;

/// <summary>Some at a time: as many as storage answers together, and not so many that others wait for it.</summary>
public static class Together
{
    private const int AtOnce = 16;

    /// <returns>When all are done. The first failure stops what has not begun.</returns>
    public static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> act, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (item, token) => await act(item, token));
}
