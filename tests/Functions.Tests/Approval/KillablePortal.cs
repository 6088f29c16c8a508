using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Portal.Local.Toolchain;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>The local program as a process of its own, with data on disk: what a newcomer runs, and what can be killed.</summary>
public sealed class KillablePortal : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-kill-");
    private readonly int _port = FreePort.Find();
    private Process? _process;

    private KillablePortal() => Driver = new PortalDriver(new Uri($"http://localhost:{_port}"));

    public PortalDriver Driver { get; }

    public int ProcessId => _process!.Id;

    public static async Task<KillablePortal> StartAsync()
    {
        var portal = new KillablePortal();
        await portal.RestartAsync();
        return portal;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public async Task RestartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), "--port", _port.ToString(CultureInfo.InvariantCulture), "--data", _folder.FullName, "--empty"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        // Each of the two is read by a thread of its own.
        var said = new ConcurrentQueue<string>();
        _process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Eventually.HoldsAsync("the portal to start", async () => _process.HasExited
            ? throw new InvalidOperationException($"The local program ended: {string.Join('\n', said)}")
            : await IsHealthyAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) Kill();
        // Azurite ends when its parent is gone; its folder can be deleted after that.
        await Eventually.HoldsAsync("the data folder to be free", () => Task.FromResult(TryDelete()));
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            return (await Driver.NewHttp().GetAsync("/api/health")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private bool TryDelete()
    {
        try
        {
            _folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
