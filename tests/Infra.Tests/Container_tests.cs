using System.Text.RegularExpressions;
using Portal.Platform.Storage;

namespace Portal.Infra.Tests;

/// <summary>The containers in the template are those that the code uses.</summary>
public sealed partial class Container_tests
{
    private static readonly string[] OfHost = ["app-package"];

    [Fact]
    public async Task The_template_makes_the_containers_of_the_code_and_those_of_the_host()
    {
        string[] expected = [.. OfCode(), .. OfHost];
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await InTemplateAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_containers_of_the_code_are_found() => Assert.Equal(["portal-batches", "portal-files", "portal-keys", "portal-signed"], OfCode().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_container_of_the_documents_is_described()
    {
        var readme = Repository.Read("infra/README.md");
        Assert.All((await InTemplateAsync()).Except(OfHost), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> OfCode() => Repository.Files("functions", "*.cs").SelectMany(path => Need().Matches(Repository.Read(path)))
        .Select(match => $"{new StorageOptions().Prefix}-{Constant(match.Groups[1].Value, match.Groups[2].Value)}");

    private static string Constant(string type, string name) =>
        (string)typeof(StorageOptions).Assembly.GetTypes().Single(candidate => candidate.Name == type).GetField(name)!.GetRawConstantValue()!;

    private static async Task<IReadOnlyList<string>> InTemplateAsync()
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        return [.. template.Strings().Where(text => Place().IsMatch(text.Path)).Select(text => text.Value.StartsWith("[variables(", StringComparison.Ordinal) ? OfHost[0] : text.Value)];
    }

    [GeneratedRegex(@"StorageNeed\.Container\((\w+)\.(\w+)\)")]
    private static partial Regex Need();

    [GeneratedRegex(@"\.containers\.value\[\d+\]\.name$")]
    private static partial Regex Place();
}
