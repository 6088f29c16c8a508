using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>The Bicep files themselves: they compile and lint without a word, and their parameters are explained.</summary>
public sealed partial class Bicep_file_tests
{
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal) { ["PORTAL_OFFICE_MAIL"] = "kantoor@example.nl" };

    public static TheoryData<string> ParameterFiles => [.. Repository.Files("infra", "*.bicepparam")];

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
    [MemberData(nameof(ParameterFiles))]
    public async Task A_parameter_file_gives_every_parameter_and_builds(string path)
    {
        var outcome = await BicepCli.BuildParameters(path, Given);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal("", outcome.Errors);
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Equal(template.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            Values(outcome.Output).Select(value => value.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task A_parameter_file_stops_without_the_address_of_the_office(string path)
    {
        var outcome = await BicepCli.BuildParameters(path, []);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("PORTAL_OFFICE_MAIL", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Every_parameter_in_a_parameter_file_is_explained(string path) =>
        Assert.Empty(Unexplained(Repository.Read(path)));

    [Fact]
    public void A_parameter_without_an_explanation_is_seen() =>
        Assert.Equal(["b"], Unexplained("using 'x'\n\n// Why.\nparam a = 1\n\nparam b = 2\n"));

    [Fact]
    public async Task Test_and_production_share_no_resource_group()
    {
        var groups = new List<string>();
        foreach (var path in ParameterFiles)
            groups.Add(Values((await BicepCli.BuildParameters(path, Given)).Output)["resourceGroupName"]!["value"]!.GetValue<string>());
        Assert.Equal(groups.Count, groups.Distinct(StringComparer.Ordinal).Count());
        Assert.True(groups.Count >= 2);
    }

    [Fact]
    public async Task Production_is_closed_scanned_and_kept_for_seven_years()
    {
        var values = Values((await BicepCli.BuildParameters("infra/main.bicepparam", Given)).Output);
        Assert.True(values["privateNetworking"]!["value"]!.GetValue<bool>());
        Assert.True(values["malwareScanningCapGb"]!["value"]!.GetValue<int>() > 0);
        Assert.True(values["retentionDays"]!["value"]!.GetValue<int>() >= 7 * 365);
    }

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Assert.All(Repository.Files("infra", "*"), path => Assert.InRange(Repository.Read(path).Split('\n').Length, 1, 301));

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
