using System.Diagnostics;

namespace Portal.Local.Toolchain;

/// <summary>Tells what is being done: a step's name when it starts, how long it has been busy, and that it is done.</summary>
public sealed class Steps(Action<string> tell)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>For callers who do not want to be told.</summary>
    public static Steps Silent { get; } = new(_ => { });

    public void Tell(string line) => tell(line);

    public async Task RunAsync(string name, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        tell(name + " …");
        var busy = work();
        while (await Task.WhenAny(busy, Task.Delay(Interval, TimeProvider.System)) != busy)
            tell($"{name} … {watch.Elapsed.TotalSeconds:0} s");
        await busy;
        if (watch.Elapsed > TimeSpan.FromSeconds(2)) tell($"{name}: done in {watch.Elapsed.TotalSeconds:0} s");
    }
}
