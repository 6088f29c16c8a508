namespace Portal.Local.Tests.DurableTask;

/// <summary>Runs as the real clock does, and jumps ahead when told to.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Jump(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
