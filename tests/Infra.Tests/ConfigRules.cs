using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>
/// Checks of our own, after the documented grammar of azure.yaml and host.json, on the parts that are used here. They are not the published
/// JSON schemas: those come in no NuGet or npm package, and let any other member pass, so a misspelt name too; these do not.
/// </summary>
internal static partial class ConfigRules
{
    private static readonly string[] AzdTop = ["name", "metadata", "infra", "services", "hooks", "pipeline", "requiredVersions", "resourceGroup", "state", "workflows"];
    private static readonly string[] ServiceMembers = ["project", "language", "host", "hooks", "dist", "uses", "env", "resourceName", "resourceGroup"];
    private static readonly string[] Hosts = ["appservice", "containerapp", "function", "springapp", "staticwebapp", "aks"];
    private static readonly string[] Languages = ["dotnet", "csharp", "fsharp", "py", "python", "js", "ts", "java", "docker"];
    private static readonly string[] HookMembers = ["shell", "run", "continueOnError", "interactive", "windows", "posix", "secrets"];
    private static readonly string[] HostTop =
        ["version", "aggregator", "concurrency", "extensionBundle", "extensions", "functions", "functionTimeout", "healthMonitor", "logging", "managedDependency", "retry", "singleton", "telemetryMode", "watchDirectories", "watchFiles"];
    private static readonly string[] DurableMembers =
    [
        "hubName", "defaultVersion", "versionMatchStrategy", "versionFailureStrategy", "storageProvider", "tracing", "notifications", "maxConcurrentActivityFunctions", "maxConcurrentOrchestratorFunctions",
        "maxConcurrentEntityFunctions", "maxEntityOperationBatchSize", "extendedSessionsEnabled", "extendedSessionIdleTimeoutInSeconds", "useAppLease", "useGracefulShutdown", "maxOrchestrationActions",
        "overridableExistingInstanceStates", "entityMessageReorderWindowInMinutes", "storeInputsInOrchestrationHistory", "maxGrpcMessageSizeInBytes", "grpcHttpClientTimeout",
    ];
    private static readonly string[] StorageMembers =
    [
        "type", "connectionName", "controlQueueBatchSize", "controlQueueBufferThreshold", "controlQueueVisibilityTimeout", "fetchLargeMessagesAutomatically", "maxQueuePollingInterval",
        "partitionCount", "trackingStoreConnectionName", "trackingStoreNamePrefix", "useLegacyPartitionManagement", "useTablePartitionManagement", "workItemQueueVisibilityTimeout",
    ];
    private static readonly string[] Shells = ["sh", "pwsh"];

    public static IEnumerable<string> Azd(JsonObject project)
    {
        foreach (var member in project.Where(member => !AzdTop.Contains(member.Key)))
            yield return $"{member.Key} is not known";
        if (!AzdName().IsMatch(project["name"]?.GetValue<string>() ?? ""))
            yield return "name has to be lower-case letters, digits and hyphens";
        if (project["services"] is not JsonObject { Count: > 0 } services)
        {
            yield return "there is no service";
            yield break;
        }
        foreach (var (name, service) in services)
        {
            foreach (var member in service!.AsObject().Where(member => !ServiceMembers.Contains(member.Key)))
                yield return $"{name}.{member.Key} is not known";
            if (!Hosts.Contains(service["host"]?.GetValue<string>()))
                yield return $"{name} has no host that is known";
            if (!Languages.Contains(service["language"]?.GetValue<string>()))
                yield return $"{name} has no language that is known";
            if (service["project"] is null)
                yield return $"{name} has no project";
            foreach (var wrong in Hooks(service["hooks"], name, "restore|build|package|publish|deploy"))
                yield return wrong;
        }
        foreach (var wrong in Hooks(project["hooks"], "project", "up|down|provision|restore|build|package|publish|deploy|infracreate|infradelete"))
            yield return wrong;
    }

    public static IEnumerable<string> Host(JsonObject host)
    {
        foreach (var member in host.Where(member => !HostTop.Contains(member.Key)))
            yield return $"{member.Key} is not known";
        foreach (var member in host["extensions"]?["durableTask"]?.AsObject().Where(member => !DurableMembers.Contains(member.Key)) ?? [])
            yield return $"extensions.durableTask.{member.Key} is not known";
        if (host["version"]?.GetValue<string>() != "2.0")
            yield return "version has to be 2.0";
        if (host["functionTimeout"] is { } timeout && !HostTimeSpan().IsMatch(timeout.GetValue<string>()))
            yield return "functionTimeout has to be hh:mm:ss";
        if (host["extensions"]?["http"]?["routePrefix"]?.GetValue<string>() != "")
            yield return "the app serves / too, so there is no prefix";
        var durable = host["extensions"]?["durableTask"];
        if (!HubName().IsMatch(durable?["hubName"]?.GetValue<string>() ?? ""))
            yield return "hubName has to be 3 to 45 letters and digits";
        if (durable?["storageProvider"]?["type"]?.GetValue<string>() != "AzureStorage")
            yield return "without a type of storage a host that is offline may not start";
        if (durable?["storageProvider"]?["partitionCount"]?.GetValue<int>() is not (>= 1 and <= 16))
            yield return "partitionCount has to be 1 to 16";
        foreach (var wrong in Queues(durable?["storageProvider"]))
            yield return wrong;
        if (durable?["useGracefulShutdown"]?.GetValue<bool>() != true)
            yield return "an instance that is told to stop has to finish what it holds";
        if (host["telemetryMode"]?.GetValue<string>() != "OpenTelemetry")
            yield return "telemetry has to go by OpenTelemetry";
    }

    /// <summary>
    /// The engine refuses less than a minute for the control queues, and renews half a minute before the end; more than two minutes is what
    /// people wait after a host died.
    /// </summary>
    private static IEnumerable<string> Queues(JsonNode? storage)
    {
        foreach (var member in storage?.AsObject().Where(member => !StorageMembers.Contains(member.Key)) ?? [])
            yield return $"storageProvider.{member.Key} is not known";
        foreach (var queue in new[] { "controlQueueVisibilityTimeout", "workItemQueueVisibilityTimeout" })
            if (Time(storage?[queue]) is not { TotalMinutes: >= 1 and <= 2 })
                yield return $"{queue} has to be one to two minutes";
        if (Time(storage?["maxQueuePollingInterval"]) is not { TotalSeconds: >= 1 and <= 5 })
            yield return "maxQueuePollingInterval has to be one to five seconds";
    }

    private static TimeSpan? Time(JsonNode? value) =>
        TimeSpan.TryParse(value?.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>A hook is there for both families of systems, and its script is in the repository.</summary>
    private static IEnumerable<string> Hooks(JsonNode? hooks, string owner, string events)
    {
        foreach (var (name, hook) in hooks?.AsObject() ?? [])
        {
            if (!Regex.IsMatch(name, $"^(pre|post)({events})$"))
                yield return $"{owner}.{name} is not an event";
            foreach (var system in new[] { "posix", "windows" })
            {
                if (hook?[system] is not JsonObject script)
                {
                    yield return $"{owner}.{name} does nothing on {system}";
                    continue;
                }
                foreach (var member in script.Where(member => !HookMembers.Contains(member.Key)))
                    yield return $"{owner}.{name}.{system}.{member.Key} is not known";
                if (!Shells.Contains(script["shell"]?.GetValue<string>()))
                    yield return $"{owner}.{name}.{system} has no shell that is known";
                if (script["run"] is null)
                    yield return $"{owner}.{name}.{system} runs nothing";
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex AzdName();

    [GeneratedRegex(@"^(\d+\.)?\d{2}:\d{2}:\d{2}$")]
    private static partial Regex HostTimeSpan();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,44}$")]
    private static partial Regex HubName();
}
