namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The root of all triggers, inputs and outputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute()
    {
    }
}
