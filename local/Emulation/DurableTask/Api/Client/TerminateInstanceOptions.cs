namespace Microsoft.DurableTask.Client;

/// <summary>The output that the terminated instance gets, and whether its sub-orchestrations are terminated as well.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
