namespace Portal.Emulation.DurableTask.Engine;

/// <summary>
/// One at a time changes what a whole instance is. Some instances share a lock, so whoever holds one may not ask for another.
/// </summary>
internal sealed class InstanceLocks
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string instanceId, CancellationToken cancellation)
    {
        SemaphoreSlim stripe = stripes[(uint)string.GetHashCode(instanceId, StringComparison.Ordinal) % stripes.Length];
        await stripe.WaitAsync(cancellation);
        return new Held(stripe);
    }

    private sealed class Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
