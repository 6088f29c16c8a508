namespace Portal.Platform;

/// <summary>
/// Work that a caller who hangs up does not stop half-way. Once it has begun it goes on to its end: a write whose answer nobody waited
/// for may have been done, and what follows from it (a mail, an index, a workflow) has to follow all the same. Up to there, reading the
/// request, its own token stops it. Whatever follows a write and is mended by no sweep goes this way.
/// </summary>
public static class ToTheEnd
{
    /// <param name="work">Gets a token that stands for the work itself. It has no limit of its own: every call to storage ends by
    /// itself.</param>
    /// <param name="request">Of a caller who is gone already nothing is begun.</param>
    public static Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken request)
    {
        request.ThrowIfCancellationRequested();
        return work(CancellationToken.None);
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static Task RunAsync(Func<CancellationToken, Task> work, CancellationToken request)
    {
        request.ThrowIfCancellationRequested();
        return work(CancellationToken.None);
    }
}
