using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Documents.Figures;
using Portal.Documents.Payments;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

public sealed class GetDocument(DossierAccess access, DocumentStore documents, ComparedFigures figures, PaymentOrders payments, ReadingLog log)
{
    [Function(nameof(GetDocument)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(Caller.Of(http.HttpContext), documentId, cancellation));

    private async Task<Result<ClientDocumentView>> Handle(Caller caller, string documentId, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var (document, membership) = seen.Value;
        await log.OpenedAsync(document, caller, cancellation);
        // What was withdrawn is closed, and so is what it was before; what was never found clean is not shown either.
        var earlier = document.State == DocumentState.Withdrawn ? [] : await documents.EarlierAsync(document, cancellation);
        var versions = earlier.Where(version => !version.IsHeld).Select(version => EarlierVersionView.Of(version, caller.Id));
        var view = DocumentView.Of(document, membership, caller.Language) with
        {
            Figures = await figures.OfAsync(document, caller.Language, cancellation),
            Payment = payments.Of(document, caller.Id),
        };
        var draft = await access.ToDraftOfAsync(seen.Value, cancellation);
        return new ClientDocumentView(view, [.. versions], ClientHistoryEntry.Of(document)) { ConfirmedDraft = draft is null ? null : ConfirmedDraftView.Of(draft) };
    }
}
