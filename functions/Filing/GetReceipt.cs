using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Access;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>The proof that a return was received: when, under which reference, and which bytes. For clients of the dossier and for the office.</summary>
public sealed class GetReceipt(DossierAccess access, DocumentStore documents, IOptions<FirmOptions> firm)
{
    [Function(nameof(GetReceipt)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/documents/{documentId}/receipt")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(Caller.Of(http.HttpContext).Id, documentId, cancellation);
        return Answer(http.HttpContext, seen.Failure is null ? seen.Value.Document : null);
    }

    [Function("GetOfficeReceipt"), ForOffice]
    public async Task<IResult> RunForOffice(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/office/documents/{documentId}/receipt")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        Answer(http.HttpContext, await documents.FindAsync(documentId, cancellation));

    private IResult Answer(HttpContext http, Document? document)
    {
        if (document is not { IsFiledByPortal: true, Filing: FilingState.Submitted or FilingState.Accepted, State: DocumentState.Approved }) return Problems.From(Failures.NotFound, http);
        http.Response.SetFileName($"ontvangstbewijs-{document.Number}.pdf");
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(ReceiptPdf.Of(document, firm.Value.Name), "application/pdf");
    }
}
