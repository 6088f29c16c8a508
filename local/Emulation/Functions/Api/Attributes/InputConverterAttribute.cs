namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the type that converts to the parameter; only that of <c>FromBody</c> is known locally.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Parameter,
    AllowMultiple = true)]
public class InputConverterAttribute : Attribute
{
    public InputConverterAttribute(Type converterType) => ConverterType = converterType;

    public Type ConverterType { get; }
}
