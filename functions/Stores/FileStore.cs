using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>The bytes of files. A blob is written once and never again.</summary>
public sealed class FileStore(StorageNames names)
{
    public const string Files = DocumentFile.Uploaded;

    /// <summary>What was sealed. In Azure an immutability policy guards it: a blob there can be neither changed nor deleted.</summary>
    public const string Sealed = "signed";

    // As Defender for Storage writes them. What it could not scan ('Error', 'Not scanned') it has not found clean.
    private const string ScanTag = "Malware Scanning scan result";
    private const string CleanTag = "No threats found";
    private const string MaliciousTag = "Malicious";

    /// <summary>Keeps what has a place that nothing else had.</summary>
    public Task AddAsync(DocumentFile file, Stream content, CancellationToken cancellation) => UploadAsync(BlobOf(file), content, file.ContentType, cancellation);

    /// <summary>Keeps what was made, where the file says, unless it is there already.</summary>
    public async Task TryAddAsync(DocumentFile file, Stream content, CancellationToken cancellation)
    {
        try
        {
            await UploadAsync(BlobOf(file), content, file.ContentType, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Another run of the same step was first.
        }
    }

    public async Task<bool> ExistsAsync(DocumentFile file, CancellationToken cancellation) => await BlobOf(file).ExistsAsync(cancellation);

    /// <summary>What the scanner has written beside the bytes: clean, malicious, or nothing yet.</summary>
    public async Task<ScanState> ScanOfAsync(DocumentFile file, CancellationToken cancellation)
    {
        var tags = (await BlobOf(file).GetTagsAsync(cancellationToken: cancellation)).Value.Tags;
        return tags.TryGetValue(ScanTag, out var result) ? result switch { CleanTag => ScanState.Clean, MaliciousTag => ScanState.Malicious, _ => ScanState.Waiting } : ScanState.Waiting;
    }

    /// <summary>From the beginning to the end, in one go.</summary>
    public async Task<Stream> ReadAsync(DocumentFile file, CancellationToken cancellation) =>
        (await BlobOf(file).DownloadStreamingAsync(cancellationToken: cancellation)).Value.Content;

    /// <summary>A stream that can seek and fetches what is read of it.</summary>
    public Task<Stream> OpenAsync(DocumentFile file, CancellationToken cancellation) =>
        BlobOf(file).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);

    private BlobClient BlobOf(DocumentFile file) => names.Container(file.Container).GetBlobClient(file.Blob);

    private static Task<Response<BlobContentInfo>> UploadAsync(BlobClient blob, Stream content, string contentType, CancellationToken cancellation) => blob.UploadAsync(
        content,
        new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = new BlobRequestConditions { IfNoneMatch = Azure.ETag.All },
        },
        cancellation);
}
