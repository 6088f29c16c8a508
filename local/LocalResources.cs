namespace Portal.Local;

/// <summary>What was started, to be ended in the opposite order.</summary>
internal sealed class LocalResources : IAsyncDisposable
{
    private readonly Stack<object> _things = new();

    public T Add<T>(T thing)
        where T : notnull
    {
        lock (_things) _things.Push(thing);
        return thing;
    }

    public async ValueTask DisposeAsync()
    {
        while (Next() is { } thing)
        {
            if (thing is IAsyncDisposable later) await later.DisposeAsync();
            else ((IDisposable)thing).Dispose();
        }
    }

    private object? Next()
    {
        lock (_things) return _things.TryPop(out object? thing) ? thing : null;
    }
}
