using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

public sealed class GetDocument(DossierAccess access, ReadingLog log)
{
    [Function(nameof(GetDocument)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(Caller.Of(http.HttpContext), documentId, cancellation));

    private async Task<Result<DocumentView>> Handle(Caller caller, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var document = seen.Value.Document;
        await log.RecordAsync(document.Id, DocumentEvents.Opened, caller, document.Files[0].Sha256, cancellation);
        return DocumentView.Of(document, seen.Value.MayDecide);
    }
}
