namespace Microsoft.Azure.Functions.Worker;

/// <summary>For retries by the host, which are not used: both are zero.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
