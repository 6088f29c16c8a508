using Microsoft.Azure.Functions.Worker.Converters;
using Portal.Emulation.Functions.Http;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Binds the JSON body. MVC's attribute of the same name silently binds null in a function.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Parameter,
    AllowMultiple = true)]
public class FromBodyAttribute : InputConverterAttribute
{
    public FromBodyAttribute()
        : base(typeof(JsonBody))
    {
    }
}
