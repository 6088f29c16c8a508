namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What makes a function run: one parameter of each function carries one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute()
    {
    }
}
