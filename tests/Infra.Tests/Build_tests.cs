using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Portal.Infra.Tests;

/// <summary>One build serves Azure, the local program and the tests, but for what a publish alone asks for.</summary>
public sealed class Build_tests
{
    private const string App = "functions/Portal.Functions.csproj";
    private const string StandIn = "../local/Communication/Portal.Local.Communication.csproj";
    private static readonly string[] ExcludedOnPurpose = ["local.settings.json", "local.settings.json.example"];

    [Fact]
    public async Task A_publish_asks_for_the_packages_of_Communication_Services_and_everything_else_takes_the_stand_in()
    {
        var (publish, build) = (await EvaluateAsync("-p:_IsPublishing=true"), await EvaluateAsync());
        Assert.Equal(["Azure.Communication.Email", "Azure.Communication.Sms"], publish.Where(IsCommunication));
        Assert.Equal([StandIn], build.Where(IsCommunication));
        // That condition, and nothing else, tells the two apart.
        Assert.Equal(publish.Where(item => !IsCommunication(item)), build.Where(item => !IsCommunication(item)));
        Assert.Contains("Microsoft.Azure.Functions.Worker", build);
    }

    [Fact]
    public async Task What_is_built_carries_the_extensions_of_the_host()
    {
        var extensions = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppOutput, "extensions.json")))!["extensions"]!.AsArray();
        Assert.Contains(extensions, extension => extension!["name"]!.GetValue<string>() == "DurableTask");
        Assert.True(File.Exists(Path.Combine(AppOutput, ".azurefunctions", "Microsoft.Azure.WebJobs.Extensions.DurableTask.dll")));
        Assert.True(File.Exists(Path.Combine(AppOutput, "host.json")));
    }

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

    private static string AppOutput => Repository.At(Path.Combine("functions", "bin", typeof(Build_tests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net10.0"));

    private static bool IsCommunication(string item) => item.Contains("Communication", StringComparison.Ordinal);

    // Evaluated, not restored: the packages of Communication Services cannot be had everywhere.
    private static async Task<List<string>> EvaluateAsync(params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.At(App), "-nologo", "-getItem:PackageReference,ProjectReference", .. properties]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var json = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, json);
        return [.. JsonNode.Parse(json)!["Items"]!.AsObject().SelectMany(kind => kind.Value!.AsArray()).Select(item => item!["Identity"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }
}
