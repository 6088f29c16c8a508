using Azure.Data.Tables;
using Portal.Audit;
using Portal.Dossiers;
using Portal.Platform.Storage;
using Portal.Platform.Telemetry;

namespace Portal.Documents;

/// <summary>Documents, in the partitions of their dossiers.</summary>
public sealed class DocumentStore(DossierStore dossiers)
{
    public Task<Document?> FindAsync(DocumentId id, CancellationToken cancellation) =>
        dossiers.Table.FindAsync<Document>(id.DossierId, Document.KeyOf(id.Number), cancellation);

    /// <summary>Newest first, those of <paramref name="folders"/> only; what is held back is for the office alone.</summary>
    /// <param name="after">The row key that ended the previous page.</param>
    public async Task<List<Document>> ListAsync(string dossierId, IReadOnlyCollection<Folder> folders, bool withHeld, string? after, int limit, CancellationToken cancellation)
    {
        var found = new List<Document>();
        await foreach (var document in dossiers.Table.RowsAsync<Document>(dossierId, Document.Prefix, cancellation, after, limit))
        {
            if ((withHeld || !document.IsHeld) && folders.Contains(document.Folder)) found.Add(document);
            if (found.Count == limit) break;
        }

        return found;
    }

    /// <summary>The documents that still wait for someone of the dossier.</summary>
    public async Task<List<Document>> OpenAsync(string dossierId, CancellationToken cancellation)
    {
        var open = nameof(DocumentState.Open);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {dossierId} and RowKey gt {Document.Prefix} and RowKey lt {Document.Prefix + char.MaxValue} and State eq {open}");
        return [.. (await dossiers.Table.QueryAsync<Document>(filter, cancellationToken: cancellation).ToListAsync()).Where(document => !document.IsHeld)];
    }

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
            await beforeWrite(document.Id);
            return [new(TableTransactionActionType.Add, document)];
        }
    }

    /// <summary>
    /// Reads the document, lets <paramref name="change"/> alter it and writes it under its ETag, again as long as somebody else was first.
    /// </summary>
    /// <param name="change">False when, as the document is now, there is nothing to do.</param>
    /// <returns>The document as it is afterwards, changed by this call or not; null when there is none.</returns>
    public async Task<Document?> ChangeAsync(DocumentId id, AuditEntry entry, Func<Document, bool> change, CancellationToken cancellation)
    {
        Document? document = null;
        await dossiers.CommitAsync(id.DossierId, entry, Change, cancellation);
        return document;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            document = await FindAsync(id, cancellation);
            if (document is null || !change(document)) return null;
            document.Trace = Tracing.Current ?? document.Trace;
            return [new(TableTransactionActionType.UpdateReplace, document, document.ETag)];
        }
    }
}
