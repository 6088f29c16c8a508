using System.Collections.Concurrent;

namespace Portal.Local.Tests.Product;

/// <summary>What the functions and the middleware saw, for the test to read, and gates for the test to open.</summary>
public sealed class Notebook
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private readonly ConcurrentDictionary<string, int> counts = new();

    public ConcurrentQueue<Seen> Invocations { get; } = new();

    public int Count(string what) => counts.GetValueOrDefault(what);

    public int Add(string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public int Leave(string what) => counts.AddOrUpdate(what, 0, (_, count) => count - 1);

    public Task Wait(string gate) => Gate(gate).Task;

    public void Open(string gate) => Gate(gate).TrySetResult();

    private TaskCompletionSource Gate(string name) =>
        gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

public sealed record Seen(string Function, bool HasHttp, bool AccessorIsNull);

/// <summary>Tells scopes apart.</summary>
public sealed class Scoped
{
    public Guid Id { get; } = Guid.NewGuid();
}

public sealed record Letter(string Subject, int Pages);
