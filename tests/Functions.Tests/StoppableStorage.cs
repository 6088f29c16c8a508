using Portal.Local.Toolchain;

namespace Portal.Functions.Tests;

/// <summary>An Azurite that keeps its data and its ports while it is away.</summary>
public sealed class StoppableStorage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-test-");
    private readonly int[] _ports = [.. Enumerable.Range(0, 3).Select(_ => FreePort.Find())];
    private AzuriteProcess? _azurite;

    public string ConnectionString { get; private set; } = "";

    public static async Task<StoppableStorage> StartAsync()
    {
        var storage = new StoppableStorage();
        await storage.StartAgainAsync();
        storage.ConnectionString = storage._azurite!.ConnectionString;
        return storage;
    }

    public async Task StopAsync()
    {
        await _azurite!.DisposeAsync();
        _azurite = null;
    }

    public async Task StartAgainAsync() => _azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(_folder.FullName) { Ports = _ports });

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
