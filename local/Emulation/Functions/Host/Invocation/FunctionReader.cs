using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>Reads a function's attributes.</summary>
internal static class FunctionReader
{
    public static FunctionEntry Read(MethodInfo method, string routePrefix)
    {
        string name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        TriggerBindingAttribute[] triggers = [.. method.GetParameters().SelectMany(p => p.GetCustomAttributes<TriggerBindingAttribute>())];
        if (triggers.Length != 1)
            throw new FunctionsHostException($"The function '{name}' has {triggers.Length} triggers; a function has exactly one.");
        return new FunctionEntry(Describe(name, method, triggers[0], routePrefix), triggers[0]);
    }

    private static FunctionDescription Describe(string name, MethodInfo method, TriggerBindingAttribute trigger, string routePrefix) => trigger switch
    {
        HttpTriggerAttribute http => new(name, TriggerKind.Http, Methods(http), Route(http, name, routePrefix), null, method),
        TimerTriggerAttribute timer => new(name, TriggerKind.Timer, [], null, timer.Schedule, method),
        OrchestrationTriggerAttribute => new(name, TriggerKind.Orchestration, [], null, null, method),
        ActivityTriggerAttribute => new(name, TriggerKind.Activity, [], null, null, method),
        _ => throw new FunctionsHostException($"The function '{name}' has a trigger that is not known here: {trigger.GetType().Name}."),
    };

    private static string[] Methods(HttpTriggerAttribute http) => [.. (http.Methods ?? []).Select(method => method.ToUpperInvariant())];

    private static string Route(HttpTriggerAttribute http, string name, string prefix)
    {
        string route = (http.Route ?? name).TrimStart('/');
        return prefix.Length == 0 ? route : $"{prefix}/{route}".TrimEnd('/');
    }
}
