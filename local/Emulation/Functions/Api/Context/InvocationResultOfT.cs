namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the function returned, or what a middleware put in its place.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>Null before the function has run; setting it without calling the next middleware is how to short-circuit.</summary>
    public abstract T? Value { get; set; }
}
