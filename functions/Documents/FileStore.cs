using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Portal.Platform.Storage;

namespace Portal.Documents;

/// <summary>The bytes of files. A blob is written once and never again.</summary>
public sealed class FileStore(StorageNames names)
{
    public const string Files = "files";

    // As Defender for Storage writes them. What it could not scan ('Error', 'Not scanned') it has not found clean.
    private const string ScanTag = "Malware Scanning scan result";
    private const string CleanTag = "No threats found";
    private const string MaliciousTag = "Malicious";

    private readonly BlobContainerClient _files = names.Container(Files);

    public Task AddAsync(string blob, Stream content, string contentType, CancellationToken cancellation) => _files.GetBlobClient(blob).UploadAsync(
        content,
        new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = new BlobRequestConditions { IfNoneMatch = Azure.ETag.All },
        },
        cancellation);

    /// <summary>As above, unless it is there already.</summary>
    public async Task TryAddAsync(string blob, Stream content, string contentType, CancellationToken cancellation)
    {
        try
        {
            await AddAsync(blob, content, contentType, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Another run of the same step was first.
        }
    }

    public async Task<bool> ExistsAsync(string blob, CancellationToken cancellation) => await _files.GetBlobClient(blob).ExistsAsync(cancellation);

    /// <summary>What the scanner has written beside the bytes: clean, malicious, or nothing yet.</summary>
    public async Task<ScanState> ScanOfAsync(string blob, CancellationToken cancellation)
    {
        var tags = (await _files.GetBlobClient(blob).GetTagsAsync(cancellationToken: cancellation)).Value.Tags;
        return tags.TryGetValue(ScanTag, out var result) ? result switch { CleanTag => ScanState.Clean, MaliciousTag => ScanState.Malicious, _ => ScanState.Waiting } : ScanState.Waiting;
    }
    /// <summary>From the beginning to the end, in one go.</summary>
    public async Task<Stream> ReadAsync(string blob, CancellationToken cancellation) =>
        (await _files.GetBlobClient(blob).DownloadStreamingAsync(cancellationToken: cancellation)).Value.Content;

    /// <summary>A stream that can seek and fetches what is read of it.</summary>
    public Task<Stream> OpenAsync(string blob, CancellationToken cancellation) =>
        _files.GetBlobClient(blob).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
}
