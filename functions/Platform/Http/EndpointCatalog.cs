using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Platform.Http;

/// <summary>The audience of each HTTP function, by function name.</summary>
public sealed class EndpointCatalog
{
    private readonly FrozenDictionary<string, AudienceAttribute> _audiences = Functions()
        .Where(IsHttp)
        .ToFrozenDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, Audience, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="KeyNotFoundException">Not an HTTP function of this product: nobody's endpoint.</exception>
    public AudienceAttribute Audience(string functionName) => _audiences[functionName];

    private static IEnumerable<MethodInfo> Functions() => typeof(EndpointCatalog).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FunctionAttribute)));

    private static bool IsHttp(MethodInfo method) => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(HttpTriggerAttribute)));

    private static AudienceAttribute Audience(MethodInfo method) => method.GetCustomAttribute<AudienceAttribute>()
        ?? throw new InvalidOperationException($"{method.DeclaringType?.Name} declares no audience: add [ForAnyone], [ForClients] or [ForOffice].");
}
