using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>A file of a document or of an earlier version of it, for the office. Its reading is logged as a client's is.</summary>
public sealed class GetOfficeFile(DocumentStore documents, FileAnswer answer)
{
    [Function(nameof(GetOfficeFile)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/office/documents/{documentId}/files/{fileId}")] HttpRequest http,
        string documentId,
        string fileId,
        CancellationToken cancellation)
    {
        return await documents.FindAsync(documentId, cancellation) is { } document && await documents.FindFileAsync(document, fileId, cancellation) is { } file
            ? await answer.OfAsync(http, document, file, cancellation)
            : Problems.From(Failures.NotFound, http.HttpContext);
    }
}
