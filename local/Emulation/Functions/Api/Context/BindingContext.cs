namespace Microsoft.Azure.Functions.Worker;

/// <summary>For a request: the route's values and the query.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
