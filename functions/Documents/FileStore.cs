using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Portal.Platform.Storage;

namespace Portal.Documents;

/// <summary>The bytes of files. A blob is written once and never again.</summary>
public sealed class FileStore(StorageNames names)
{
    public const string Files = "files";

    private readonly BlobContainerClient _files = names.Container(Files);

    public Task AddAsync(string blob, Stream content, string contentType, CancellationToken cancellation) => _files.GetBlobClient(blob).UploadAsync(
        content,
        new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = new BlobRequestConditions { IfNoneMatch = Azure.ETag.All },
        },
        cancellation);

    /// <summary>From the beginning to the end, in one go.</summary>
    public async Task<Stream> ReadAsync(string blob, CancellationToken cancellation) =>
        (await _files.GetBlobClient(blob).DownloadStreamingAsync(cancellationToken: cancellation)).Value.Content;

    /// <summary>A stream that can seek and fetches what is read of it.</summary>
    public Task<Stream> OpenAsync(string blob, CancellationToken cancellation) =>
        _files.GetBlobClient(blob).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
}
