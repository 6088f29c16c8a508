using System.Globalization;
using Azure.Data.Tables;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>Who read what, and when. Someone who looks again within the hour is not written down again.</summary>
public sealed class ReadingLog(DossierStore dossiers, DocumentStore documents, TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>A client opened a document's page. The first to do so is noted on the document itself, for the others to see.</summary>
    public Task OpenedAsync(Document document, Caller reader, CancellationToken cancellation)
    {
        var read = 0;
        var entry = new AuditEntry(DocumentEvents.Opened, document.Id.ToString(), reader, document.Files[0].Sha256);
        return RecordAsync(document.PartitionKey, KeyOf(document.Number), entry, Note, cancellation);

        async Task<IReadOnlyList<TableTransactionAction>> Note(PartitionHead head)
        {
            var now = document.OpenedAt is null && read++ > 0 ? await documents.FindAsync(document.Id, cancellation) ?? document : document;
            return DocumentStore.Apply(now, head, opened => First(opened, reader)) ?? [];
        }
    }

    public Task RecordAsync(DocumentId document, string @event, Caller reader, string version, CancellationToken cancellation) =>
        RecordAsync(document.DossierId, KeyOf(document.Number), new AuditEntry(@event, document.ToString(), reader, version), Nothing, cancellation);

    /// <summary>Of something else in a dossier than a document; <paramref name="entry"/> says of what.</summary>
    public Task RecordAsync(string dossierId, AuditEntry entry, CancellationToken cancellation) => RecordAsync(dossierId, entry.Subject, entry, Nothing, cancellation);

    private static Task<IReadOnlyList<TableTransactionAction>> Nothing(PartitionHead head) => Task.FromResult<IReadOnlyList<TableTransactionAction>>([]);

    private static string KeyOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task RecordAsync(
        string dossierId, string what, AuditEntry entry, Func<PartitionHead, Task<IReadOnlyList<TableTransactionAction>>> note, CancellationToken cancellation)
    {
        var key = $"read|{what}|{entry.Event}|{entry.Version}|{entry.By.Id}";
        var last = await dossiers.Table.FindAsync<ReadRow>(dossierId, key, cancellation);
        if (last is not null && clock.GetUtcNow() - last.At < Again) return;
        var row = new ReadRow { PartitionKey = dossierId, RowKey = key, At = clock.GetUtcNow() };
        await dossiers.CommitAsync(
            dossierId,
            entry,
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
