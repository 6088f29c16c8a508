namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding; the type of a trigger is <c>httpTrigger</c>, <c>timerTrigger</c>, <c>orchestrationTrigger</c> or <c>activityTrigger</c>.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
