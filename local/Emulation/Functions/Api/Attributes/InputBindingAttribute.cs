namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What a function is given besides its trigger.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute()
    {
    }
}
