using System.Text.Json;
using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Worker;

/// <summary>A function with what has to be known to invoke it.</summary>
internal sealed class Function
{
    private readonly JsonElement _trigger;

    private Function(RpcFunctionMetadata metadata, FunctionDescription description, JsonElement trigger, IReadOnlyList<string> clients)
    {
        (Metadata, Description, _trigger, DurableClients) = (metadata, description, trigger, clients);
        TriggerName = trigger.Text("name")!;
    }

    public RpcFunctionMetadata Metadata { get; }

    public FunctionDescription Description { get; }

    public string Name => Description.Name;

    /// <summary>The worker's key of it.</summary>
    public string Id => Description.Name;

    /// <summary>The parameter that gets what triggered it.</summary>
    public string TriggerName { get; }

    /// <summary>The parameters that get a durable client.</summary>
    public IReadOnlyList<string> DurableClients { get; }

    public bool RunOnStartup => _trigger.TryGetProperty("runOnStartup", out var value) && value.ValueKind == JsonValueKind.True;

    public static Function Read(RpcFunctionMetadata metadata, string routePrefix)
    {
        JsonElement[] bindings = [.. metadata.RawBindings.Select(binding => JsonDocument.Parse(binding).RootElement)];
        JsonElement[] triggers =
            [.. bindings.Where(binding => binding.Text("type")!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))];
        if (triggers.Length != 1)
            throw new FunctionsHostException($"The function '{metadata.Name}' has {triggers.Length} triggers; a function has exactly one.");
        string[] clients = [.. bindings.Where(binding => binding.Text("type") == "durableClient").Select(binding => binding.Text("name")!)];
        return new Function(metadata, Describe(metadata.Name, triggers[0], routePrefix), triggers[0], clients);
    }

    private static FunctionDescription Describe(string name, JsonElement trigger, string routePrefix) => trigger.Text("type") switch
    {
        "httpTrigger" => new(name, TriggerKind.Http, Methods(trigger), Route(trigger.Text("route") ?? name, routePrefix), null),
        "timerTrigger" => new(name, TriggerKind.Timer, [], null, trigger.Text("schedule")),
        "orchestrationTrigger" => new(name, TriggerKind.Orchestration, [], null, null),
        "activityTrigger" => new(name, TriggerKind.Activity, [], null, null),
        var other => throw new FunctionsHostException($"The function '{name}' has a trigger that is not known here: {other}."),
    };

    private static string[] Methods(JsonElement trigger) => trigger.TryGetProperty("methods", out var methods)
        ? [.. methods.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())]
        : [];

    private static string Route(string route, string prefix) =>
        prefix.Length == 0 ? route.TrimStart('/') : $"{prefix}/{route.TrimStart('/')}".TrimEnd('/');
}

file static class Bindings
{
    public static string? Text(this JsonElement binding, string property) =>
        binding.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
