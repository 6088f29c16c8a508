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
        var (folders, cursor, limit) = (FoldersOf(http, member.Value), Paging.Cursor(http), Paging.Limit(http));
        if ((folders.Failure ?? cursor.Failure ?? limit.Failure) is { } wrong) return wrong;
        var found = await documents.ListAsync(dossierId, folders.Value, withHeld: false, cursor.Value, limit.Value, cancellation);
        var views = found.Select(document => DocumentView.Of(document, member.Value.Decides(document.Folder))).ToList();
        return new Page<DocumentView>(views, found.Count == limit.Value ? Paging.CursorAfter(found[^1].RowKey) : null);
    }

    private static Result<List<Folder>> FoldersOf(HttpRequest http, Membership member)
    {
        var visible = Enum.GetValues<Folder>().Where(member.Sees);
        var asked = http.Query["folder"].ToString();
        if (asked.Length == 0) return visible.ToList();
        if (!Enum.GetNames<Folder>().Contains(asked)) return Failures.InvalidInput("folder", "folder-unknown");
        return visible.Where(folder => folder.ToString() == asked).ToList();
    }
}
