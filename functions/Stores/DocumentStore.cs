using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Platform.Telemetry;

namespace Portal.Stores;

/// <summary>Documents, in the partitions of their dossiers.</summary>
public sealed class DocumentStore(DossierStore dossiers)
{
    private const int PageOfAll = 100;

    public Task<Document?> FindAsync(DocumentId id, CancellationToken cancellation) =>
        dossiers.Table.FindAsync<Document>(id.DossierId, Document.KeyOf(id.Number), cancellation);

    /// <summary>Null also for what is no id of a document.</summary>
    public async Task<Document?> FindAsync(string documentId, CancellationToken cancellation) =>
        DocumentId.Parse(documentId) is { } id ? await FindAsync(id, cancellation) : null;

    /// <summary>A page, newest first.</summary>
    /// <param name="after">The place in the lists (<see cref="DocumentLists.OrderOf"/>) that ended the previous page.</param>
    public async Task<List<Document>> ListAsync(string dossierId, DocumentFilter filter, string? after, int limit, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(filter.Lists.Select(list =>
            dossiers.Table.BetweenAsync<Document>(dossierId, list + filter.Start(after), list + filter.End, cancellation, limit).ToListAsync(limit)));
        return [.. lists.SelectMany(found => found).OrderBy(DocumentLists.OrderOf, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>All of them, read page by page.</summary>
    public async IAsyncEnumerable<Document> AllAsync(string dossierId, DocumentFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Document> page;
        string? after = null;
        do
        {
            page = await ListAsync(dossierId, filter, after, PageOfAll, cancellation);
            foreach (var document in page) yield return document;
            after = page.Count == 0 ? null : DocumentLists.OrderOf(page[^1]);
        }
        while (page.Count == PageOfAll);
    }

    /// <summary>The documents that still wait for someone of the dossier.</summary>
    public async Task<List<Document>> OpenAsync(string dossierId, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(Enum.GetValues<Folder>().Select(folder =>
            dossiers.Table.RowsAsync<Document>(dossierId, DocumentLists.PrefixOf(folder, state: DocumentState.Open), cancellation).ToListAsync()));
        return [.. lists.SelectMany(open => open).Where(document => !document.IsHeld)];
    }

    /// <summary>The newest of a kind, at most a hundred.</summary>
    public async Task<List<Document>> OfKindAsync(string dossierId, DocumentKind kind, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(kind.Folders.Select(folder =>
            dossiers.Table.RowsAsync<Document>(dossierId, DocumentLists.PrefixOf(folder, kind.Name), cancellation, pageSize: PageOfAll).ToListAsync(PageOfAll)));
        return [.. lists.SelectMany(found => found)];
    }

    /// <summary>What a document was before it was replaced, newest first. Asks nothing for one that never was.</summary>
    public async Task<IReadOnlyList<Document>> EarlierAsync(Document document, CancellationToken cancellation)
    {
        if (document.Version == 1) return [];
        var earlier = await dossiers.Table.RowsAsync<Document>(document.PartitionKey, Document.EarlierPrefixOf(document.Number), cancellation).ToListAsync();
        return [.. earlier.OrderByDescending(version => version.Version)];
    }

    /// <summary>A version, as it is or as it was when it was replaced.</summary>
    public async Task<Document?> FindAsync(DocumentVersion version, CancellationToken cancellation)
    {
        var document = await FindAsync(version.Document, cancellation);
        return document is null || document.Version == version.Version
            ? document
            : await dossiers.Table.FindAsync<Document>(document.PartitionKey, Document.EarlierKeyOf(document.Number, version.Version), cancellation);
    }

    /// <summary>A version as long as it is the newest; null once it was replaced: another workflow has the one that took its place.</summary>
    public async Task<Document?> FindNewestAsync(DocumentVersion version, CancellationToken cancellation) =>
        await FindAsync(version.Document, cancellation) is { } document && document.Version == version.Version ? document : null;

    /// <summary>The document that a version is of, in whatever version it is now.</summary>
    /// <exception cref="InvalidOperationException">There is none: a workflow exists only of what was written before it.</exception>
    public async Task<Document> GetAsync(string version, CancellationToken cancellation) =>
        await FindAsync(DocumentVersion.Parse(version).Document, cancellation) ?? throw new InvalidOperationException($"There is no document for {version}.");

    /// <summary>A file of the document or of an earlier version. Whether the document itself is held back is for the caller to look at.</summary>
    public async Task<DocumentFile?> FindFileAsync(Document document, string fileId, CancellationToken cancellation) =>
        document.Files.FirstOrDefault(file => file.Id == fileId)
        ?? (await EarlierAsync(document, cancellation)).Where(version => !version.IsHeld).SelectMany(version => version.Files).FirstOrDefault(earlier => earlier.Id == fileId);

    /// <summary>Writes a document with the next number of its dossier, and the event that tells of it.</summary>
    /// <param name="beforeWrite">Called with the id that the document is about to get.</param>
    public async Task AddAsync(Document document, AuditEntry entry, Func<DocumentId, Task> beforeWrite, CancellationToken cancellation)
    {
        await dossiers.CommitAsync(document.PartitionKey, () => entry with { Subject = document.Id.ToString() }, Number, cancellation);

        async Task<IReadOnlyList<TableTransactionAction>?> Number(PartitionHead head)
        {
            // A lost answer: the document is there under the number of the try before.
            if (document.Number > 0 && (await FindAsync(document.Id, cancellation))?.FilesJson == document.FilesJson) return null;
            document.Number = ++head.LastDocumentNumber;
            document.RowKey = Document.KeyOf(document.Number);
            document.Trace = Tracing.Current;
            FolderTotals.Add(head, document.Folder, documents: 1, document.OpenBytes);
            await beforeWrite(document.Id);
            return [new(TableTransactionActionType.Add, document), .. DocumentLists.Follow(document, [])];
        }
    }

    /// <summary>
    /// Reads the document, lets <paramref name="change"/> alter it and writes it under its ETag, again as long as somebody else was first.
    /// </summary>
    /// <param name="change">False when, as the document is now, there is nothing to do.</param>
    /// <returns>The document as it is afterwards, changed by this call or not; null when there is none.</returns>
    public Task<Document?> ChangeAsync(DocumentId id, AuditEntry entry, Func<Document, bool> change, CancellationToken cancellation) =>
        ChangeAsync(id, entry, () => Task.FromResult(true), (document, _) => change(document), cancellation);

    /// <summary>As above, for a change that depends on something else in the dossier as well.</summary>
    /// <param name="look">
    /// Reads it from the dossier's partition. Every write there renews the head, so it is still so when the change is written.
    /// </param>
    public async Task<Document?> ChangeAsync<T>(
        DocumentId id, AuditEntry entry, Func<Task<T>> look, Func<Document, T, bool> change, CancellationToken cancellation)
    {
        Document? document = null;
        await dossiers.CommitAsync(id.DossierId, entry, Change, cancellation);
        return document;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            document = await FindAsync(id, cancellation);
            if (document is null) return null;
            var seen = await look();
            return Apply(document, head, current => change(current, seen));
        }
    }

    /// <summary>Lets <paramref name="change"/> alter a document that was read, and says what has to be written for it; null for nothing.</summary>
    public static IReadOnlyList<TableTransactionAction>? Apply(Document document, PartitionHead head, Func<Document, bool> change)
    {
        var (before, keys) = (document.CopyUnder(Document.EarlierKeyOf(document.Number, document.Version)), DocumentLists.KeysOf(document));
        if (!change(document)) return null;
        document.Trace = Tracing.Current ?? document.Trace;
        FolderTotals.Add(head, document.Folder, documents: 0, document.OpenBytes - before.OpenBytes);
        before.ReplacedAt = document.SentAt;
        return
        [
            new(TableTransactionActionType.UpdateReplace, document, document.ETag),
            .. DocumentLists.Follow(document, keys),
            .. document.Version == before.Version ? Enumerable.Empty<TableTransactionAction>() : [new(TableTransactionActionType.Add, before)],
        ];
    }
}
