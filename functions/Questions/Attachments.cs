using Microsoft.Extensions.Options;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The files that go with messages: kept as they came, and given back only as downloads.</summary>
public sealed class Attachments(FileStore files, IOptions<ScanOptions> scan)
{
    public static Validation Check(IReadOnlyList<Attachment> attached, Validation check)
    {
        foreach (var error in attached.Select(file => file.Error).OfType<string>().Distinct()) check.Check(false, "files", error);
        return check;
    }

    /// <param name="attached">Found to be fine.</param>
    public async Task<List<DocumentFile>> StoreAsync(string dossierId, IReadOnlyList<Attachment> attached, CancellationToken cancellation)
    {
        var stored = new List<DocumentFile>();
        foreach (var (file, kind, _) in attached) stored.Add(await file.KeepAsync(files, dossierId, file.Name, kind!.ContentType, cancellation));
        return stored;
    }

    /// <summary>False as long as the scan for malware, where there is one, has not found it clean.</summary>
    public async Task<bool> IsCleanAsync(DocumentFile file, CancellationToken cancellation) =>
        !scan.Value.HoldUploads || await files.ScanOfAsync(file, cancellation) == ScanState.Clean;
}
