using Azure.Data.Tables;
using Portal.Audit;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Documents;

/// <summary>Who read what, and when. Someone who looks again within the hour is not written down again.</summary>
public sealed class ReadingLog(DossierStore dossiers, DocumentStore documents, TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>A client opened a document's page. The first to do so is noted on the document itself, for the others to see.</summary>
    public Task OpenedAsync(Document document, Caller reader, CancellationToken cancellation)
    {
        var read = 0;
        return RecordAsync(document.Id, DocumentEvents.Opened, reader, document.Files[0].Sha256, Note, cancellation);

        async Task<IReadOnlyList<TableTransactionAction>> Note(PartitionHead head)
        {
            var now = document.OpenedAt is null && read++ > 0 ? await documents.FindAsync(document.Id, cancellation) ?? document : document;
            return DocumentStore.Apply(now, head, opened => First(opened, reader)) ?? [];
        }
    }

    public Task RecordAsync(DocumentId document, string @event, Caller reader, string version, CancellationToken cancellation) =>
        RecordAsync(document, @event, reader, version, _ => Task.FromResult<IReadOnlyList<TableTransactionAction>>([]), cancellation);

    private async Task RecordAsync(
        DocumentId document, string @event, Caller reader, string version, Func<PartitionHead, Task<IReadOnlyList<TableTransactionAction>>> note, CancellationToken cancellation)
    {
        var key = $"read|{document.Number}|{@event}|{version}|{reader.Id}";
        var last = await dossiers.Table.FindAsync<ReadRow>(document.DossierId, key, cancellation);
        if (last is not null && clock.GetUtcNow() - last.At < Again) return;
        var row = new ReadRow { PartitionKey = document.DossierId, RowKey = key, At = clock.GetUtcNow() };
        await dossiers.CommitAsync(
            document.DossierId,
            new AuditEntry(@event, document.ToString(), reader, version),
            async head => [new(TableTransactionActionType.UpsertReplace, row), .. await note(head)],
            cancellation);
    }

    private bool First(Document document, Caller reader)
    {
        if (document.OpenedAt is not null) return false;
        (document.OpenedAt, document.OpenedBy) = (clock.GetUtcNow(), reader.Name);
        return true;
    }

    private sealed class ReadRow : Row
    {
        public DateTimeOffset At { get; set; }
    }
}
