using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>A dossier's documents for the office, newest first, with the filters that its client has.</summary>
public sealed class ListOfficeDocuments(DossierStore dossiers, DocumentStore documents)
{
    [Function(nameof(ListOfficeDocuments)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/dossiers/{dossierId}/documents")] HttpRequest http, string dossierId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, dossierId, cancellation));

    private async Task<Result<Page<DocumentView>>> Handle(HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var (filter, cursor) = (DocumentQuery.Read(http, _ => true), Paging.Cursor(http));
        if ((filter.Failure ?? cursor.Failure) is { } wrong) return wrong;
        if (!DocumentLists.IsOrder(cursor.Value)) return Failures.InvalidCursor;
        if (await dossiers.FindAsync(dossierId, cancellation) is null) return Failures.NotFound;
        var found = await documents.ListAsync(dossierId, filter.Value, cursor.Value, Paging.DefaultLimit, cancellation);
        var language = ReadersLanguage.Of(http.HttpContext);
        var views = found.Select(document => DocumentView.Of(document, membership: null, language)).ToList();
        return new Page<DocumentView>(views, found.Count == Paging.DefaultLimit ? Paging.CursorAfter(DocumentLists.OrderOf(found[^1])) : null);
    }
}
