using System.Diagnostics;
using Portal.Local;
using Portal.Testing;

namespace Portal.Functions.Tests.Backup;

/// <summary>The subcommands as somebody types them.</summary>
public sealed class BackupProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-program-");

    [Fact]
    public async Task A_data_folder_is_saved_and_restored_in_another_with_its_clock_and_without_a_demo_office_on_top()
    {
        Director director;
        TimeSpan ahead;
        await using (var portal = await StartAsync("old"))
        {
            director = (await Scenario.WithDirectorsAsync(new PortalDriver(portal.Origin), 1)).Directors[0];
            portal.Clock.Advance(TimeSpan.FromDays(3));
            ahead = portal.Clock.Ahead;
        }

        Assert.Equal((0, ""), await RunAsync("backup", At("portal.zip"), "--data", At("old")));
        Assert.Equal((0, ""), await RunAsync("restore", At("portal.zip"), "--data", At("new")));
        await using var restored = await StartAsync("new");
        await new PortalDriver(restored.Origin).SignInAsync(director.Person);
        Assert.Equal(ahead, restored.Clock.Ahead);
        Assert.Equal("Empty", await File.ReadAllTextAsync(At("new/office")));
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_in_a_sentence()
    {
        await SaysAsync("There is no data folder", "backup", At("portal.zip"), "--data", At("nowhere"));
        await SaysAsync("--connection is no connection string", "backup", At("portal.zip"), "--connection", "nonsense");
        await SaysAsync("Give one of --data, --connection and --account.", "backup", At("portal.zip"), "--data", At("old"), "--account", "documents");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task SaysAsync(string sentence, params string[] arguments)
    {
        var (status, errors) = await RunAsync(arguments);
        Assert.Equal(1, status);
        Assert.StartsWith(sentence, errors.Trim(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private Task<LocalPortal> StartAsync(string folder) => LocalPortal.StartAsync(new LocalPortalOptions { Folder = At(folder), Pages = false });
}
