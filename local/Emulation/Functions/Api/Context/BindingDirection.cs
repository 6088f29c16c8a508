namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding feeds the function or is fed by it.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
