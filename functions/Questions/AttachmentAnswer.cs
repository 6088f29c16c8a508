using Microsoft.AspNetCore.Http;
using Portal.Audit;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>
/// The bytes of an attachment, always as a download: what others send is never shown by the portal itself. Whoever asks has been let in already.
/// </summary>
public sealed class AttachmentAnswer(QuestionStore questions, Attachments attachments, FileStore files, ReadingLog log)
{
    // Should a browser show it after all, then as a page of nobody in which nothing runs.
    private const string ContentSecurityPolicy = "default-src 'none'; sandbox";

    // Whatever it is: to a browser it is something to save.
    private const string Bytes = "application/octet-stream";

    public async Task<IResult> OfAsync(HttpRequest http, Question question, string fileId, CancellationToken cancellation)
    {
        var file = (await questions.MessagesAsync(question, cancellation)).SelectMany(message => message.Files).FirstOrDefault(file => file.Id == fileId);
        if (file is null) return Problems.From(Failures.NotFound, http.HttpContext);
        if (!await attachments.IsCleanAsync(file, cancellation)) return Problems.From(DocumentFailures.FileNotClean, http.HttpContext);
        if (!http.IsHead()) await log.RecordAsync(question.DossierId, new AuditEntry(QuestionEvents.AttachmentDownloaded, question.Id.ToString(), Caller.Of(http.HttpContext), file.Sha256), cancellation);
        SetHeaders(http.HttpContext.Response, file);
        return TypedResults.Stream(http.IsHead() ? new HeadStream(file.Size) : await files.ReadAsync(file, cancellation), Bytes);
    }

    private static void SetHeaders(HttpResponse response, DocumentFile file)
    {
        response.SetFileName(file.Name);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
    }
}
