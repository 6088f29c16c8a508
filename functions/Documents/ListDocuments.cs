using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Documents.Search;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>The digital dossier: a dossier's documents, newest first, or those that a search finds.</summary>
public sealed class ListDocuments(DossierAccess access, DocumentStore documents, SearchDocuments search)
{
    private const int MaxSearchLength = 200;

    [Function(nameof(ListDocuments)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dossiers/{dossierId}/documents")] HttpRequest http, string dossierId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, dossierId, cancellation));

    private async Task<Result<Page<DocumentView>>> Handle(HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var caller = Caller.Of(http.HttpContext);
        var member = await access.ToDossierAsync(caller.Id, dossierId, cancellation);
        if (member.Failure is { } none) return none;
        var (filter, cursor, limit) = (DocumentQuery.Read(http, member.Value.Sees), Paging.Cursor(http), Paging.Limit(http));
        if ((filter.Failure ?? cursor.Failure ?? limit.Failure) is { } wrong) return wrong;
        var asked = http.Query["search"].ToString();
        if (asked.Length > MaxSearchLength) return Failures.InvalidInput("search", "too-long");
        var page = asked.Length == 0
            ? await ListAsync(dossierId, filter.Value, cursor.Value, limit.Value, cancellation)
            : await search.FindAsync(dossierId, asked, filter.Value, cursor.Value, limit.Value, cancellation);
        if (page.Failure is { } altered) return altered;
        var views = page.Value.Documents.Where(document => !document.IsHeld).Select(document => DocumentView.Of(document, member.Value, caller.Language)).ToList();
        return new Page<DocumentView>(views, page.Value.Next is { } next ? Paging.CursorAfter(next) : null);
    }

    private async Task<Result<SearchDocuments.Found>> ListAsync(string dossierId, DocumentFilter filter, string? after, int limit, CancellationToken cancellation)
    {
        if (!DocumentLists.IsOrder(after)) return Failures.InvalidCursor;
        var found = await documents.ListAsync(dossierId, filter, after, limit, cancellation);
        return new SearchDocuments.Found(found, found.Count == limit ? DocumentLists.OrderOf(found[^1]) : null);
    }
}
