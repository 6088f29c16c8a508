using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>Stands in for Defender for Storage: it writes what it found as index tags of the blob, as that does.</summary>
public sealed class Defender(TestPortal portal)
{
    public Task FindsNoThreatAsync(PlacedAnswer placed) => MarkAsync(placed, "No threats found");

    public Task FindsMalwareAsync(PlacedAnswer placed) => MarkAsync(placed, "Malicious");

    public Task CannotScanAsync(PlacedAnswer placed) => MarkAsync(placed, "Not scanned");

    private async Task MarkAsync(PlacedAnswer placed, string result)
    {
        var document = await portal.Services.GetRequiredService<DocumentStore>().FindAsync(DocumentId.Parse(placed.Id)!.Value, CancellationToken.None);
        foreach (var file in document!.Files) await BlobOf(file).SetTagsAsync(new Dictionary<string, string> { ["Malware Scanning scan result"] = result, ["Malware Scanning scan time UTC"] = "2026-01-15 09:30:00Z" });
    }

    private BlobClient BlobOf(DocumentFile file) => portal.Services.GetRequiredService<StorageNames>().Container(file.Container).GetBlobClient(file.Blob);
}
