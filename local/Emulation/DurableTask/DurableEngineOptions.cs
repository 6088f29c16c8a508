using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask;

/// <summary>Where an engine keeps its state and how much it does at a time.</summary>
public sealed record DurableEngineOptions
{
    public required TableServiceClient Tables { get; init; }

    /// <summary>Names the hub's table; one engine at a time runs a hub.</summary>
    public required string HubName { get; init; }

    /// <summary>Tells when timers are due; it may jump ahead.</summary>
    public required TimeProvider Clock { get; init; }

    public int MaxConcurrentActivities { get; init; } = 8;

    public int MaxConcurrentOrchestrations { get; init; } = 4;

    /// <summary>An orchestrator that does not give its thread back for so long is taken to block it.</summary>
    internal TimeSpan BlockedAfter { get; init; } = TimeSpan.FromSeconds(10);
}
