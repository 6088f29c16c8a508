namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function; the name is unique in the app, whatever its case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    public FunctionAttribute(string name) => Name = name;

    public string Name { get; }
}
