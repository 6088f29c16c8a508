using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>What a workflow must not be able to do. Each rule takes the workflow and returns what is wrong with it.</summary>
internal static partial class WorkflowRules
{
    private static readonly string[] AllowedPermissions = ["contents: read", "id-token: write"];

    public static IEnumerable<string> ActionsArePinned(JsonObject workflow) =>
        from step in Steps(workflow)
        let action = step.Body["uses"]?.GetValue<string>()
        where action is not null && !PinnedAction().IsMatch(action)
        select $"{step.Job} uses {action}, which can be changed under it";

    public static IEnumerable<string> PermissionsAreFew(JsonObject workflow)
    {
        if (workflow["permissions"] is not JsonObject { Count: 0 })
            yield return "the workflow has permissions that its jobs did not ask for";
        foreach (var (name, job) in Jobs(workflow))
        {
            if (job["permissions"] is not JsonObject permissions)
            {
                yield return $"{name} does not say what it may do";
                continue;
            }
            foreach (var (scope, level) in permissions)
            {
                if (!AllowedPermissions.Contains($"{scope}: {level}"))
                    yield return $"{name} may {level} {scope}";
                // Only what signs in to Azure shows who it is, and then in an environment that can be guarded.
                else if (scope == "id-token" && job["environment"] is null)
                    yield return $"{name} signs in outside an environment";
            }
        }
    }

    public static IEnumerable<string> CheckoutLeavesNoCredentials(JsonObject workflow) =>
        from step in Steps(workflow)
        where step.Body["uses"]?.GetValue<string>().StartsWith("actions/checkout@", StringComparison.Ordinal) == true
            && step.Body["with"]?["persist-credentials"]?.GetValue<string>() != "false"
        select $"{step.Job} leaves the token of the checkout behind";

    /// <summary>Text from outside in a script is a way in; through an environment variable it stays text.</summary>
    public static IEnumerable<string> ScriptsHoldNoExpressions(JsonObject workflow) =>
        from step in Steps(workflow)
        where step.Body["run"]?.GetValue<string>().Contains("${{", StringComparison.Ordinal) == true
        select $"{step.Job} has an expression in a script";

    public static IEnumerable<string> NoSecretIsUsed(JsonObject workflow) =>
        Template.Strings(workflow, "workflow").Where(text => text.Value.Contains("secrets.", StringComparison.Ordinal))
            .Select(text => $"{text.Path} uses a secret");

    private static IEnumerable<(string Name, JsonObject Body)> Jobs(JsonObject workflow) =>
        workflow["jobs"]!.AsObject().Select(job => (job.Key, job.Value!.AsObject()));

    private static IEnumerable<(string Job, JsonObject Body)> Steps(JsonObject workflow) =>
        from job in Jobs(workflow)
        from step in job.Body["steps"]!.AsArray()
        select (job.Name, step.AsObject());

    [GeneratedRegex("^[\\w.-]+/[\\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();
}
