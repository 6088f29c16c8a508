using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Program;

public sealed class StartTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_taken_port_is_one_sentence_and_exit_code_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exitCode, errors) = await Run("--port", $"{((IPEndPoint)other.LocalEndpoint).Port}", "--empty");
        Assert.Equal(1, exitCode);
        Assert.Contains("is taken by another program", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "abc")]
    [InlineData("--port", "70000")]
    [InlineData("--prot", "7071")]
    public async Task Wrong_arguments_end_with_exit_code_1(params string[] arguments)
    {
        var (exitCode, errors) = await Run(arguments);
        Assert.Equal(1, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");
        var problem = await Assert.ThrowsAsync<LocalException>(() => LocalPortal.StartAsync(Options(folder.File("file"))));
        Assert.Contains("cannot be written", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_has_one_run_at_a_time()
    {
        using var folder = new TemporaryFolder();
        await using (await LocalPortal.StartAsync(Options(folder.Path)))
        {
            var problem = await Assert.ThrowsAsync<LocalException>(() => LocalPortal.StartAsync(Options(folder.Path)));
            Assert.Contains("in use by another run", problem.Message, StringComparison.Ordinal);
        }
        await using var again = await LocalPortal.StartAsync(Options(folder.Path));
    }

    [Fact]
    public async Task A_data_folder_of_an_earlier_engine_is_refused_with_a_way_to_go_on()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("office"), "Demo");
        var problem = await Assert.ThrowsAsync<LocalException>(() => LocalPortal.StartAsync(Options(folder.Path)));
        Assert.Contains("backup FILE", problem.Message, StringComparison.Ordinal);
        Assert.Contains("restore FILE", problem.Message, StringComparison.Ordinal);
        Assert.Equal("Demo", await File.ReadAllTextAsync(folder.File("office")));
    }

    private LocalPortalOptions Options(string folder) => new()
    {
        Folder = folder, StorageConnectionString = azurite.ConnectionString, Prefix = "s" + Guid.NewGuid().ToString("N")[..12], Pages = false,
    };

    private static async Task<(int ExitCode, string[] Errors)> Run(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
