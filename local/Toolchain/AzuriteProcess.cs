using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portal.Local.Toolchain;

/// <summary>
/// A running Azurite. It ends when this is disposed, and also when this process is killed, because its standard input
/// then closes. What it has acknowledged is on disk (see local/azurite/journal.mjs).
/// </summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // Published with Azurite: the same account and key for everyone.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int[] UsualPorts = [10000, 10001, 10002];

    private readonly Process _process;
    private readonly Dictionary<string, string> _endpoints = [];
    private readonly List<string> _said = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(ProcessStartInfo start) => _process = new Process { StartInfo = start, EnableRaisingEvents = true };

    public int ProcessId => _process.Id;

    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + string.Concat(_endpoints.Select(endpoint => $"{endpoint.Key}Endpoint={endpoint.Value}/{Account};"));

    /// <summary>Starts Azurite and waits until its blob, queue and table endpoints answer.</summary>
    /// <exception cref="LocalException">It does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, Steps? steps = null, CancellationToken cancellation = default)
    {
        var tools = await ToolchainSetup.PrepareAzuriteAsync(steps ?? Steps.Silent, cancellation);
        if (options.UsualPorts && UsualPorts.All(FreePort.IsFree))
        {
            try
            {
                return await StartAsync(tools, options.Folder, UsualPorts, cancellation);
            }
            catch (LocalException) when (!UsualPorts.All(FreePort.IsFree))
            {
                // Another process was faster.
            }
        }
        return await StartAsync(tools, options.Folder, options.Ports, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(Patience / 6, TimeProvider.System);
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited) _process.Kill();
        }
        _process.Dispose();
    }

    private static async Task<AzuriteProcess> StartAsync(NodeTools tools, string? folder, IReadOnlyList<int> ports, CancellationToken cancellation)
    {
        var azurite = new AzuriteProcess(Command.Start(tools.Node, Arguments(folder, ports), ToolchainSetup.AzuriteFolder));
        try
        {
            await azurite.Run(cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    private static IEnumerable<string> Arguments(string? folder, IReadOnlyList<int> ports) =>
    [
        "run.mjs", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
        .. folder is null ? ["--inMemoryPersistence"] : new[] { "--location", Path.GetFullPath(folder) },
    ];

    private async Task Run(CancellationToken cancellation)
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(Failure("ended"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await _ready.Task.WaitAsync(Patience, TimeProvider.System, cancellation);
        }
        catch (TimeoutException)
        {
            throw Failure($"was not ready within {Patience.TotalSeconds:0} seconds");
        }
    }

    // Azurite says where each service listens, which also tells the ports when it was to choose them.
    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Add(line);
            if (_said.Count > 20) _said.RemoveAt(0);
            if (Listening().Match(line) is not { Success: true } match) return;
            _endpoints[match.Groups["service"].Value] = match.Groups["address"].Value;
            if (_endpoints.Count == 3) _ready.TrySetResult();
        }
    }

    private LocalException Failure(string what)
    {
        lock (_said) return new LocalException($"Azurite {what}. It said:\n" + string.Join('\n', _said.Select(line => "  " + line)));
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)$", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
