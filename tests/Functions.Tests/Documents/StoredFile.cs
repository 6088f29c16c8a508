using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Functions.Tests.Documents;

/// <summary>The bytes of a file as they lie in storage, for what the portal itself never does to them.</summary>
internal static class StoredFile
{
    /// <returns>What it held.</returns>
    public static async Task<BinaryData> DeleteAsync(IServiceProvider services, DocumentFile file)
    {
        var blob = BlobOf(services, file);
        var content = (await blob.DownloadContentAsync()).Value.Content;
        await blob.DeleteAsync();
        return content;
    }

    public static Task RestoreAsync(IServiceProvider services, DocumentFile file, BinaryData content) =>
        BlobOf(services, file).UploadAsync(content);

    private static BlobClient BlobOf(IServiceProvider services, DocumentFile file) =>
        services.GetRequiredService<StorageNames>().Container(file.Container).GetBlobClient(file.Blob);
}
