namespace Microsoft.DurableTask.Client;

/// <summary>Whether the sub-orchestrations go as well.</summary>
public record PurgeInstanceOptions(bool Recursive = false);
