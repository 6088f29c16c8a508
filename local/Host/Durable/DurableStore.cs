namespace Portal.Local.Host.Durable;

/// <summary>Where the durable engine keeps its state.</summary>
public sealed record DurableStore
{
    private DurableStore()
    {
    }

    /// <summary>Nothing outlives the host: for tests that need no durability.</summary>
    public static DurableStore InMemory { get; } = new();

    /// <summary>Azure Storage, as in Azure; null in memory.</summary>
    public string? ConnectionString { get; private init; }

    /// <summary>Names the hub's tables, queues and containers. One host at a time runs it.</summary>
    public string HubName { get; private init; } = "hub";

    /// <summary>
    /// For how long what a killed host had in hand is hidden from the next one. An activity that runs is renewed, which the engine looks
    /// at every five seconds only: below twelve seconds long activities were seen to lose their message, and run twice.
    /// </summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromSeconds(12);

    public static DurableStore In(string connectionString, string hubName) =>
        new() { ConnectionString = connectionString, HubName = hubName };
}
