using System.Globalization;
using Azure.Identity;
using Portal.Local.Clock;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>Saves from and restores to whatever the command line points at; a folder gets its Azurite for as long as it takes.</summary>
internal static class BackupJob
{
    public static async Task SaveAsync(BackupTarget target, string file, Steps steps, CancellationToken cancellation)
    {
        if (target.Folder is { } path && !Directory.Exists(path)) throw new LocalException($"There is no data folder {path}. Choose one with --data.");
        await using var resources = new LocalResources();
        var folder = OpenFolder(target, resources, toSave: true);
        var data = await DataAsync(target, folder, resources, steps, cancellation);
        var origin = folder is null ? BackupOrigin.Account : new BackupOrigin(folder.Office.ToString(), new LocalClock(folder.ClockFile).Ahead);
        BackupManifest? manifest = null;
        await steps.RunAsync($"Saving to {file}", async () => manifest = await PortalBackup.WriteAsync(data, Path.GetFullPath(file), origin, steps, cancellation));
        steps.Tell($"{file}: {manifest!.Summary}. Keep it as you keep the documents themselves: whoever has it has everything.");
    }

    public static async Task RestoreAsync(BackupTarget target, string file, bool overwrite, Steps steps, CancellationToken cancellation)
    {
        await using var resources = new LocalResources();
        var folder = OpenFolder(target, resources);
        var data = await DataAsync(target, folder, resources, steps, cancellation);
        var manifest = await PortalRestore.ReadAsync(data, Path.GetFullPath(file), overwrite, steps, cancellation);
        if (folder is not null) Remember(folder, manifest);
        steps.Tell($"Restored, and found as it was saved on {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC: {manifest.Summary}. Workflows start again within a minute of the portal's start.");
    }

    private static DataFolder? OpenFolder(BackupTarget target, LocalResources resources, bool toSave = false) =>
        target.Folder is { } path ? resources.Add(DataFolder.Open(path, toSave)) : null;

    private static async Task<PortalData> DataAsync(BackupTarget target, DataFolder? folder, LocalResources resources, Steps steps, CancellationToken cancellation)
    {
        if (target.Account is { } account) return PortalData.InAzure(account, target.Prefix, new AzureCliCredential());
        if (target.Connection is { } connection) return AtConnection(connection, target.Prefix);
        var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(folder!.Azurite), steps, cancellation);
        return PortalData.At(resources.Add(azurite).ConnectionString, target.Prefix);
    }

    private static PortalData AtConnection(string connection, string prefix)
    {
        try
        {
            return PortalData.At(connection, prefix);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new LocalException($"--connection is no connection string of a storage account: {exception.Message}", exception);
        }
    }

    // A folder that says nothing would get the demo office on top of what was restored.
    private static void Remember(DataFolder folder, BackupManifest manifest)
    {
        File.WriteAllText(folder.ClockFile, manifest.ClockAhead.ToString("c", CultureInfo.InvariantCulture));
        folder.Office = Enum.TryParse(manifest.Office, out OfficeState state) && state != OfficeState.None ? state : OfficeState.Empty;
    }
}

/// <summary>Where the data is: a connection, an account, or else a folder.</summary>
internal sealed record BackupTarget(string? Data, string? Connection, string? Account, string Prefix)
{
    public string? Folder => Connection is null && Account is null ? Path.GetFullPath(Data ?? Repository.Path(".local")) : null;
}
