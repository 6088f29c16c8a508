using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>A file of a document or of an earlier version of it, for a client who may see the document. What was withdrawn is closed.</summary>
public sealed class GetFile(DossierAccess access, DocumentStore documents, FileAnswer answer)
{
    [Function(nameof(GetFile)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/documents/{documentId}/files/{fileId}")] HttpRequest http,
        string documentId,
        string fileId,
        CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(Caller.Of(http.HttpContext).Id, documentId, cancellation);
        var isOpen = seen.Failure is null && seen.Value.Document.State != DocumentState.Withdrawn;
        return (isOpen ? await documents.FindFileAsync(seen.Value.Document, fileId, cancellation) : null) is { } file
            ? await answer.OfAsync(http, seen.Value.Document, file, cancellation)
            : Problems.From(Failures.NotFound, http.HttpContext);
    }
}
