using System.Diagnostics;
using Portal.Local.Toolchain;

namespace Portal.Testing;

/// <summary>Programs that tests need, from Debian's packages where those can be installed.</summary>
public static class DebianPackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // 'install' waits by itself for another installation that is under way; 'update' does not, and is tried again.
    private static readonly string Wait = $"-oDPkg::Lock::Timeout={Patience.TotalSeconds}";

    public static bool CanBeInstalled => OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get") && Environment.UserName == "root";

    /// <returns>Whether they are there now.</returns>
    public static async Task<bool> InstallAsync(params string[] names)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        // The test projects run side by side.
        using var alone = await FileLock.TakeAsync(Repository.Path("artifacts", "apt.lock"), () => { }, limit.Token);
        while (await RunAsync("update", "-qq") is { ExitCode: not 0 } failed && failed.IsLocked && !limit.IsCancellationRequested)
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        return (await RunAsync(["install", "-y", "-qq", "--no-install-recommends", Wait, .. names])).ExitCode == 0;
    }

    private static async Task<Ended> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output + await errors);
    }

    private sealed record Ended(int ExitCode, string Output)
    {
        public bool IsLocked => Output.Contains("Could not get lock", StringComparison.Ordinal);
    }
}
