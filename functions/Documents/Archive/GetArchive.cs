using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents.Archive;

/// <summary>A sub-dossier, or all that the membership shows, as a ZIP that is made while it is sent.</summary>
public sealed class GetArchive(DossierAccess access, DossierStore dossiers, ArchiveWriter archives)
{
    private const string Zip = "application/zip";

    /// <summary>The bytes of all files together, so that a browser can show how far it is.</summary>
    private const string BytesHeader = "X-Archive-Bytes";

    [Function(nameof(GetArchive)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/dossiers/{dossierId}/archive")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var caller = Caller.Of(http.HttpContext);
        var member = await access.ToDossierAsync(caller.Id, dossierId, cancellation);
        var filter = member.Failure is { } none ? none : DocumentQuery.Read(http, member.Value.Sees);
        if (filter.Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var folders = filter.Value.Folders;
        await SetBytesAsync(http.HttpContext.Response, dossierId, folders, cancellation);
        if (!http.IsHead()) await RecordAsync(dossierId, caller, folders, cancellation);
        return TypedResults.Stream(output => archives.WriteAsync(output, dossier, DocumentFilter.Of(folders), http.HttpContext.RequestAborted), Zip, NameOf(dossier, folders));
    }

    private Task<bool> RecordAsync(string dossierId, Caller caller, IReadOnlyList<Folder> folders, CancellationToken cancellation)
    {
        var entry = new AuditEntry(DocumentEvents.ArchiveDownloaded, dossierId, caller, Detail: string.Join(' ', folders));
        return dossiers.CommitAsync(dossierId, entry, _ => Task.FromResult<IReadOnlyList<Azure.Data.Tables.TableTransactionAction>?>([]), cancellation);
    }

    private async Task SetBytesAsync(HttpResponse response, string dossierId, IReadOnlyList<Folder> folders, CancellationToken cancellation)
    {
        var totals = FolderTotals.Of(await dossiers.HeadAsync(dossierId, cancellation));
        response.Headers[BytesHeader] = folders.Sum(folder => totals.GetValueOrDefault(folder)?.Bytes ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    private static string NameOf(Dossier dossier, IReadOnlyList<Folder> folders) =>
        FileName.Clean((folders.Count == 1 ? $"{dossier.Name} {folders[0]}" : dossier.Name) + ".zip");
}
