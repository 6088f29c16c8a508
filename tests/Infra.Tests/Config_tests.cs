using System.Text.Json.Nodes;

namespace Portal.Infra.Tests;

/// <summary>azure.yaml with its hooks, and host.json.</summary>
public sealed class Config_tests
{
    private static readonly string[] ScriptKinds = [".sh", ".ps1"];

    [Fact]
    public void Azure_yaml_keeps_to_its_documented_grammar() => Assert.Empty(ConfigRules.Azd(Yaml.Parse(Repository.Read("azure.yaml"))));

    [Theory]
    [InlineData("{ name: Client Portal, services: { a: { host: function, language: dotnet, project: . } } }")]
    [InlineData("{ name: a, service: {} }")]
    [InlineData("{ name: a, services: {} }")]
    [InlineData("{ name: a, services: { a: { language: dotnet, project: . } } }")]
    [InlineData("{ name: a, services: { a: { host: functions, language: dotnet, project: . } } }")]
    [InlineData("{ name: a, services: { a: { host: function, language: dotnet, project: ., hook: {} } } }")]
    [InlineData("{ name: a, services: { a: { host: function, language: dotnet, project: . } }, hooks: { afterprovision: {} } }")]
    [InlineData("{ name: a, services: { a: { host: function, language: dotnet, project: . } }, hooks: { preprovision: { posix: { shell: sh, run: x } } } }")]
    public void An_azure_yaml_that_is_not_is_seen(string text) => Assert.NotEmpty(ConfigRules.Azd(Yaml.Parse(text)));

    [Fact]
    public void The_portal_is_one_function_app_that_is_built_before_it_is_packaged()
    {
        var project = Yaml.Parse(Repository.Read("azure.yaml"));
        var portal = project["services"]!["portal"]!;
        Assert.Equal(("./functions", "dotnet", "function"),
            (portal["project"]!.GetValue<string>(), portal["language"]!.GetValue<string>(), portal["host"]!.GetValue<string>()));
        Assert.NotNull(portal["hooks"]!["prepackage"]);
        Assert.NotNull(project["hooks"]!["postprovision"]);
        foreach (var (folder, hooks) in new[] { ("", project["hooks"]), ("functions", portal["hooks"]) })
            Assert.All(Template.Strings(hooks, "").Where(text => text.Path.EndsWith(".run", StringComparison.Ordinal)),
                text => Assert.True(File.Exists(Repository.At(Path.Combine(folder, text.Value))), text.Value));
    }

    [Theory]
    [InlineData("build-portal", "npm ci", "npm run build")]
    [InlineData("print-manual-steps", "PORTAL_DOMAIN_VERIFICATION", "PORTAL_MAIL_DNS_RECORDS")]
    [InlineData("print-manual-steps", "Office.Staff", "Office.Admin")]
    [InlineData("print-manual-steps", "Documents.Upload", "PKIoverheid")]
    public void A_hook_does_the_same_on_both_systems(string hook, string first, string second)
    {
        foreach (var kind in ScriptKinds)
        {
            var script = Repository.Read($"infra/hooks/{hook}{kind}");
            Assert.Contains(first, script, StringComparison.Ordinal);
            Assert.Contains(second, script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_hook_prints_is_an_output_of_the_template()
    {
        var outputs = (await BicepCli.Compile("infra/main.bicep")).Outputs.Select(output => output.Name);
        var used = System.Text.RegularExpressions.Regex.Matches(Repository.Read("infra/hooks/print-manual-steps.sh"), @"\$\{(PORTAL_\w+)")
            .Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);
        Assert.Empty(used.Except(outputs));
    }

    [Fact]
    public void Host_json_keeps_to_its_documented_grammar() => Assert.Empty(ConfigRules.Host(JsonNode.Parse(Repository.Read("host.json"))!.AsObject()));

    [Theory]
    [InlineData("version", "\"1.0\"", "version")]
    [InlineData("functionTimeout", "\"5 minutes\"", "functionTimeout")]
    [InlineData("extensions", "{}", "no prefix")]
    [InlineData("extensions", """{ "durableTask": { "hubName": "my-hub" } }""", "hubName")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": {} } }""", "type of storage")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": { "partitionCount": 32 } } }""", "partitionCount")]
    [InlineData("functionTimeOut", "\"00:05:00\"", "functionTimeOut is not known")]
    [InlineData("extensions", """{ "durableTask": { "hubname": "portal" } }""", "hubname is not known")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": { "controlQueueVisibilityTimeout": "00:00:30" } } }""", "controlQueueVisibilityTimeout has to be")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": { "workItemQueueVisibilityTimeout": "00:05:00" } } }""", "workItemQueueVisibilityTimeout has to be")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": { "visibilityTimeout": "00:01:00" } } }""", "visibilityTimeout is not known")]
    [InlineData("extensions", """{ "durableTask": { "storageProvider": { "maxQueuePollingInterval": "00:00:30" } } }""", "maxQueuePollingInterval has to be")]
    [InlineData("extensions", """{ "durableTask": { "useGracefulShutdown": false } }""", "finish what it holds")]
    [InlineData("telemetryMode", "\"ApplicationInsights\"", "OpenTelemetry")]
    public void A_host_json_that_is_not_is_seen(string member, string value, string wrong)
    {
        var host = JsonNode.Parse(Repository.Read("host.json"))!.AsObject();
        host[member] = JsonNode.Parse(value);
        Assert.Contains(ConfigRules.Host(host), text => text.Contains(wrong, StringComparison.Ordinal));
    }
}
