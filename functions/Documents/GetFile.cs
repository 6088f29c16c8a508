using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

/// <summary>A file of a document, for a client who may see the document.</summary>
public sealed class GetFile(DossierAccess access, FileAnswer answer)
{
    [Function(nameof(GetFile)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}/files/{fileId}")] HttpRequest http,
        string documentId,
        string fileId,
        CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(Caller.Of(http.HttpContext).Id, documentId, cancellation);
        return (seen.Failure is null ? seen.Value.Document.Files.FirstOrDefault(file => file.Id == fileId) : null) is { } file
            ? await answer.OfAsync(http, seen.Value.Document, file, cancellation)
            : Problems.From(Failures.NotFound, http.HttpContext);
    }
}
