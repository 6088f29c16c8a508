using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Portal.Local;
using Portal.Local.Backup;
using Portal.Local.Toolchain;
using Portal.Testing;

namespace Portal.Functions.Tests.Backup;

/// <summary>Two accounts that know nothing of each other, a portal on the first, and a file between them.</summary>
public sealed class BackupDrill : IAsyncDisposable
{
    private const string Prefix = "portal";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-backup-");
    private readonly AzuriteProcess _old;
    private readonly AzuriteProcess _new;
    private readonly List<LocalPortal> _portals = [];

    private BackupDrill(AzuriteProcess old, AzuriteProcess @new) => (_old, _new) = (old, @new);

    public string BackupFile => Path.Combine(_folder.FullName, "portal.zip");

    public PortalData Saved => PortalData.At(_old.ConnectionString, Prefix);

    public PortalData Restored => PortalData.At(_new.ConnectionString, Prefix);

    public static async Task<BackupDrill> PrepareAsync()
    {
        var both = await Task.WhenAll(AzuriteProcess.StartAsync(new AzuriteOptions()), AzuriteProcess.StartAsync(new AzuriteOptions()));
        return new BackupDrill(both[0], both[1]);
    }

    public Task<LocalPortal> StartOldAsync() => StartAsync(_old);

    public Task<LocalPortal> StartNewAsync() => StartAsync(_new);

    public Task<BackupManifest> SaveAsync() => PortalBackup.WriteAsync(Saved, BackupFile, BackupOrigin.Account, Steps.Silent, CancellationToken.None);

    /// <summary>A queue of the durable hub in the new account.</summary>
    public async Task<QueueClient> NewQueueAsync(string name)
    {
        var queue = new QueueClient(_new.ConnectionString, Prefix + name);
        await queue.CreateAsync();
        return queue;
    }

    /// <summary>The new account, where something comes between it and who asks.</summary>
    public PortalData RestoredWith(HttpPipelinePolicy between)
    {
        var options = new BlobClientOptions();
        options.AddPolicy(between, HttpPipelinePosition.PerCall);
        return new PortalData(new TableServiceClient(_new.ConnectionString), new BlobServiceClient(_new.ConnectionString, options), null, Prefix);
    }

    public Task<BackupManifest> RestoreAsync(bool overwrite = false, PortalData? into = null) => PortalRestore.ReadAsync(into ?? Restored, BackupFile, overwrite, Steps.Silent, CancellationToken.None);

    /// <summary>What the sweep does each minute, now.</summary>
    public static Task SweepAsync(LocalPortal portal) => portal.Host.RunTimerAsync("SweepApprovals", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in _portals) await portal.DisposeAsync();
        await _old.DisposeAsync();
        await _new.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // With timers by hand: the sweep by the clock could come before a test has looked at what there is without it.
    private async Task<LocalPortal> StartAsync(AzuriteProcess azurite)
    {
        _portals.Add(await LocalPortal.StartAsync(new LocalPortalOptions { StorageConnectionString = azurite.ConnectionString, Prefix = Prefix, Pages = false, Settings = TestPortal.TimersByHand }));
        return _portals[^1];
    }
}
