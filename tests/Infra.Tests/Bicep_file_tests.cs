using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>The Bicep files themselves: they compile and lint without a word, and their parameters are explained.</summary>
public sealed partial class Bicep_file_tests
{
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal) { ["PORTAL_OFFICE_MAIL"] = "kantoor@example.nl" };

    private const string Parameters = "infra/main.bicepparam";

    /// <summary>A build tells what the linter has to say of the template and of every module in it.</summary>
    [Fact]
    public async Task The_template_builds_without_a_warning()
    {
        var outcome = await BicepCli.Build("infra/main.bicep");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task The_template_is_lint_free()
    {
        var outcome = await BicepCli.Lint("infra/main.bicep");
        Assert.Equal("", outcome.Output + outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void Every_module_is_used()
    {
        var used = string.Join('\n', Repository.Files("infra", "*.bicep").Select(Repository.Read));
        Assert.All(Repository.Files("infra/modules", "*.bicep"), path =>
            Assert.Matches($"module \\w+ '(modules/)?{Regex.Escape(Path.GetFileName(path))}'", used));
    }

    [Fact]
    public async Task A_module_that_breaks_a_rule_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("bicep").FullName;
        try
        {
            File.Copy(Repository.At("infra/bicepconfig.json"), Path.Combine(folder, "bicepconfig.json"));
            await File.WriteAllTextAsync(Path.Combine(folder, "bad.bicep"), "param unused string\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "main.bicep"), "module bad 'bad.bicep' = { params: { unused: '' } }\n", TestContext.Current.CancellationToken);
            var outcome = await BicepCli.Build(Path.Combine(folder, "main.bicep"));
            Assert.NotEqual(0, outcome.ExitCode);
            Assert.Contains("Error no-unused-params", outcome.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_rule_of_the_linter_is_an_error()
    {
        var rules = JsonNode.Parse(Repository.Read("infra/bicepconfig.json"))!["analyzers"]!["core"]!["rules"]!.AsObject();
        Assert.True(rules.Count > 40);
        Assert.All(rules, rule => Assert.Equal("error", rule.Value!["level"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("production")]
    [InlineData("test")]
    [InlineData("acceptance")]
    public async Task Any_environment_gives_every_parameter_and_builds(string environment)
    {
        var outcome = await ParametersOf(environment);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal("", outcome.Errors);
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Equal(template.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            Values(outcome.Output).Select(value => value.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_parameters_stop_without_the_address_of_the_office()
    {
        var outcome = await BicepCli.BuildParameters(Parameters, []);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("PORTAL_OFFICE_MAIL", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_is_explained_where_it_is_given() => Assert.Empty(Unexplained(Repository.Read(Parameters)));

    [Fact]
    public void A_parameter_without_an_explanation_is_seen() =>
        Assert.Equal(["b"], Unexplained("using 'x'\n\n// Why.\nparam a = 1\n\nparam b = 2\n"));

    [Fact]
    public async Task Test_and_production_share_no_resource_group() =>
        Assert.Equal(("rg-portal-test", "rg-portal-production"), (await Text("test", "resourceGroupName"), await Text("production", "resourceGroupName")));

    [Fact]
    public async Task Test_is_small_open_and_told_apart()
    {
        var values = Values((await ParametersOf("test")).Output);
        Assert.False(values["privateNetworking"]!["value"]!.GetValue<bool>());
        Assert.Equal((0, 0), (values["malwareScanningCapGb"]!["value"]!.GetValue<int>(), values["alwaysReadyInstances"]!["value"]!.GetValue<int>()));
        Assert.EndsWith(" (test)", await Text("test", "firmName"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("production")]
    [InlineData("acceptance")]
    public async Task Whatever_is_not_test_is_closed_scanned_and_kept_for_seven_years(string environment)
    {
        var values = Values((await ParametersOf(environment)).Output);
        Assert.True(values["privateNetworking"]!["value"]!.GetValue<bool>());
        Assert.True(values["malwareScanningCapGb"]!["value"]!.GetValue<int>() > 0);
        Assert.True(values["retentionDays"]!["value"]!.GetValue<int>() >= 7 * 365);
    }

    [Fact]
    public async Task What_is_set_in_the_azd_environment_wins()
    {
        var outcome = await BicepCli.BuildParameters(Parameters, new(Given) { ["AZURE_ENV_NAME"] = "test", ["PORTAL_PRIVATE_NETWORKING"] = "true", ["PORTAL_BUDGET"] = "75" });
        var values = Values(outcome.Output);
        Assert.Equal((true, 75), (values["privateNetworking"]!["value"]!.GetValue<bool>(), values["budgetAmount"]!["value"]!.GetValue<int>()));
    }

    [Fact]
    public async Task No_header_says_where_a_client_is_unless_a_front_end_is_named()
    {
        Assert.Equal("Peer", From(await ParametersOf("production")));
        Assert.Equal("FrontEnd", From(await BicepCli.BuildParameters(Parameters, new(Given) { ["AZURE_ENV_NAME"] = "production", ["PORTAL_CLIENT_ADDRESS"] = "FrontEnd" })));
        Assert.NotEqual(0, (await BicepCli.BuildParameters(Parameters, new(Given) { ["AZURE_ENV_NAME"] = "production", ["PORTAL_CLIENT_ADDRESS"] = "Header" })).ExitCode);

        static string From(BicepCli.Outcome outcome) => Values(outcome.Output)["clientAddress"]!["value"]!["from"]!.GetValue<string>();
    }

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Assert.All(Repository.Files("infra", "*"), path => Assert.InRange(Repository.Read(path).Split('\n').Length, 1, 301));

    private static Task<BicepCli.Outcome> ParametersOf(string environment) =>
        BicepCli.BuildParameters(Parameters, new(Given) { ["AZURE_ENV_NAME"] = environment });

    private static async Task<string> Text(string environment, string name) => Values((await ParametersOf(environment)).Output)[name]!["value"]!.GetValue<string>();

    private static JsonObject Values(string output) =>
        JsonNode.Parse(JsonNode.Parse(output)!["parametersJson"]!.GetValue<string>())!["parameters"]!.AsObject();

    /// <summary>Parameters stand in paragraphs; a paragraph begins with a comment.</summary>
    private static IEnumerable<string> Unexplained(string text) =>
        from paragraph in text.Split("\n\n")
        where !paragraph.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from parameter in Parameter().Matches(paragraph)
        select parameter.Groups[1].Value;

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
