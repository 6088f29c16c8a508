using Azure.Data.Tables;
using Portal.Audit;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Documents;

/// <summary>Who read what, and when. Someone who looks again within the hour is not written down again.</summary>
public sealed class ReadingLog(DossierStore dossiers, TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    public async Task RecordAsync(DocumentId document, string @event, Caller reader, string version, CancellationToken cancellation)
    {
        var key = $"read|{document.Number}|{@event}|{version}|{reader.Id}";
        var last = await dossiers.Table.FindAsync<ReadRow>(document.DossierId, key, cancellation);
        if (last is not null && clock.GetUtcNow() - last.At < Again) return;
        var row = new ReadRow { PartitionKey = document.DossierId, RowKey = key, At = clock.GetUtcNow() };
        await dossiers.CommitAsync(
            document.DossierId,
            new AuditEntry(@event, document.ToString(), reader, version),
            _ => Task.FromResult<IReadOnlyList<TableTransactionAction>?>([new(TableTransactionActionType.UpsertReplace, row)]),
            cancellation);
    }

    private sealed class ReadRow : Row
    {
        public DateTimeOffset At { get; set; }
    }
}
