using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

/// <summary>The digital dossier: a dossier's documents, newest first.</summary>
public sealed class ListDocuments(DossierAccess access, DocumentStore documents)
{
    [Function(nameof(ListDocuments)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dossiers/{dossierId}/documents")] HttpRequest http, string dossierId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, dossierId, cancellation));

    private async Task<Result<Page<DocumentView>>> Handle(HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var member = await access.ToDossierAsync(Caller.Of(http.HttpContext).Id, dossierId, cancellation);
        if (member.Failure is { } none) return none;
        var (filter, cursor, limit) = (DocumentFilter.Read(http, member.Value), Paging.Cursor(http), Paging.Limit(http));
        if ((filter.Failure ?? cursor.Failure ?? limit.Failure) is { } wrong) return wrong;
        if (!DocumentLists.IsOrder(cursor.Value)) return Failures.InvalidCursor;
        var found = await documents.ListAsync(dossierId, filter.Value, cursor.Value, limit.Value, cancellation);
        var views = found.Select(document => DocumentView.Of(document, member.Value)).ToList();
        return new Page<DocumentView>(views, found.Count == limit.Value ? Paging.CursorAfter(DocumentLists.OrderOf(found[^1])) : null);
    }
}
