using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

/// <summary>The bytes of a file, also of an earlier version, whole or in ranges; the ETag is the SHA-256, since the bytes never change.</summary>
public sealed class GetFile(DossierAccess access, DocumentStore documents, FileStore files, ReadingLog log)
{
    [Function(nameof(GetFile)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}/files/{fileId}")] HttpRequest http,
        string documentId,
        string fileId,
        CancellationToken cancellation)
    {
        var caller = Caller.Of(http.HttpContext);
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if ((seen.Failure is null ? await FindAsync(seen.Value.Document, fileId, cancellation) : null) is not { } file)
            return Problems.From(Failures.NotFound, http.HttpContext);
        var isDownload = http.Query["download"] == "true";
        if (IsStart(http)) await log.RecordAsync(seen.Value.Document.Id, isDownload ? DocumentEvents.FileDownloaded : DocumentEvents.FileRead, caller, file.Sha256, cancellation);
        SetHeaders(http.HttpContext.Response, file, isDownload);
        return TypedResults.Stream(
            await files.OpenAsync(file.Blob, cancellation), file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private async Task<DocumentFile?> FindAsync(Document document, string fileId, CancellationToken cancellation)
    {
        if (document.State == DocumentState.Withdrawn) return null;
        if (document.Files.FirstOrDefault(file => file.Id == fileId) is { } file) return file;
        return (await documents.EarlierAsync(document, cancellation)).SelectMany(version => version.Files).FirstOrDefault(earlier => earlier.Id == fileId);
    }

    // A viewer fetches a long file in many ranges; the one that holds its beginning stands for the reading.
    private static bool IsStart(HttpRequest http) =>
        http.GetTypedHeaders().Range?.Ranges.FirstOrDefault() is not { } first || first.From == 0;

    private static void SetHeaders(HttpResponse response, DocumentFile file, bool isDownload)
    {
        var disposition = new ContentDispositionHeaderValue(isDownload ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        // Kept by the browser alone, and asked for again each time: leaving the dossier ends the reading too.
        response.Headers.CacheControl = "private, no-cache";
    }
}
