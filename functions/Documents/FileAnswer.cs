using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>The bytes of a file, whole or in ranges; the ETag is the SHA-256, since the bytes never change. Whoever asks has been let in already.</summary>
public sealed class FileAnswer(FileStore files, ReadingLog log)
{
    public async Task<IResult> OfAsync(HttpRequest http, Document document, DocumentFile file, CancellationToken cancellation)
    {
        if (document.IsHeld) return Problems.From(DocumentFailures.FileNotClean, http.HttpContext);
        var isDownload = http.Query["download"] == "true";
        if (IsStart(http) && !http.IsHead()) await log.RecordAsync(document.Id, isDownload ? DocumentEvents.FileDownloaded : DocumentEvents.FileRead, Caller.Of(http.HttpContext), file.Sha256, cancellation);
        SetHeaders(http.HttpContext.Response, file, isDownload);
        var bytes = http.IsHead() ? new HeadStream(file.Size) : await files.OpenAsync(file, cancellation);
        return TypedResults.Stream(bytes, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    // A viewer fetches a long file in many ranges; the one that holds its beginning stands for the reading.
    private static bool IsStart(HttpRequest http) =>
        http.GetTypedHeaders().Range?.Ranges.FirstOrDefault() is not { } first || first.From == 0;

    private static void SetHeaders(HttpResponse response, DocumentFile file, bool isDownload)
    {
        response.SetFileName(FileName.For(file.Name, file.ContentType), isShown: !isDownload);
        // Kept by the browser alone, and asked for again each time: leaving the dossier ends the reading too.
        response.Headers.CacheControl = "private, no-cache";
    }
}
