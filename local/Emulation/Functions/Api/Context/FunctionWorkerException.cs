namespace Microsoft.Azure.Functions.Worker;

/// <summary>The worker could not do its part; the function did not run.</summary>
public class FunctionWorkerException : Exception
{
    public FunctionWorkerException(string? message)
        : base(message)
    {
    }

    public FunctionWorkerException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
