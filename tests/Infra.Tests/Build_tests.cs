using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Portal.Infra.Tests;

/// <summary>The Azure build and the local one compile the same files, and the Azure build carries what it needs.</summary>
public sealed class Build_tests
{
    private const string Azure = "functions/Portal.Functions.csproj";
    private const string Local = "local/Product/Portal.Product.csproj";
    private static readonly string[] ExcludedOnPurpose = ["local.settings.json", "local.settings.json.example"];

    [Fact]
    public async Task Both_builds_compile_the_same_files_and_embed_the_same_resources_by_the_same_names()
    {
        var (azure, local) = (await EvaluateAsync(Azure), await EvaluateAsync(Local));
        Assert.True(azure.Count(item => item.StartsWith("Compile ", StringComparison.Ordinal)) > 50);
        Assert.Contains(azure, item => item.StartsWith("EmbeddedResource ", StringComparison.Ordinal) && item.EndsWith(".liquid", StringComparison.Ordinal));
        Assert.Equal(azure, local);
    }

    [Fact]
    public async Task A_file_that_only_one_build_has_is_seen() =>
        Assert.NotEqual(await EvaluateAsync(Azure), await EvaluateAsync(Local, "-p:DefaultItemExcludes=Program.cs", "-p:EnableDefaultCompileItems=true"));

    [Fact]
    public void What_is_left_out_of_a_deployment_is_neither_code_nor_a_page_of_the_portal()
    {
        var lines = Repository.Read("functions/.funcignore").Split('\n').Where(line => line.Length > 0 && line[0] != '#');
        Assert.Empty(ExcludedOnPurpose.Except(lines));
        Assert.DoesNotContain(lines, line => line.Contains("wwwroot", StringComparison.Ordinal) || line.Contains("host.json", StringComparison.Ordinal) || line is "bin" or "bin/" or "*.dll" or ".*");
    }

    [Fact]
    public void The_example_of_local_settings_names_only_settings_that_are_read()
    {
        var values = JsonNode.Parse(Repository.Read("functions/local.settings.json.example"))!["Values"]!.AsObject().Select(value => value.Key.Replace("__", ":", StringComparison.Ordinal)).ToList();
        var known = SettingsRules.Read().Select(setting => setting.Name).Concat(SettingsRules.OfHost).Concat(["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"]).ToList();
        Assert.Empty(values.Except(known));
        Assert.Empty(SettingsRules.Read().Where(setting => setting.IsRequired).Select(setting => setting.Name).Except(values));
    }

    // Evaluated, not built: the Azure build's packages need not be there.
    private static async Task<List<string>> EvaluateAsync(string project, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.At(project), "-nologo", "-getItem:Compile,EmbeddedResource", .. properties]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var json = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, json);
        return [.. JsonNode.Parse(json)!["Items"]!.AsObject().SelectMany(kind => kind.Value!.AsArray().Select(item => Describe(kind.Key, item!.AsObject()))).Order(StringComparer.Ordinal)];
    }

    private static string Describe(string kind, JsonObject item) =>
        $"{kind} {Path.GetRelativePath(Repository.Root, item["FullPath"]!.GetValue<string>())} as {item["LogicalName"]?.GetValue<string>()}";
}
