using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>An event with the key of the row that holds it.</summary>
internal sealed record Row(string Key, DurableEvent Event)
{
    /// <summary>For a task: a worker has taken it up.</summary>
    public bool Started { get; init; }
}

/// <summary>All that is committed of one instance, and the keys of the rows that are not or no longer valid.</summary>
internal sealed class InstanceState
{
    private readonly HashSet<string> consumed = [];
    private readonly List<string> obsolete = [];

    public InstanceState(IReadOnlyList<TableEntity> rows)
    {
        Meta = rows.Where(row => row.RowKey == Keys.Meta).Select(MetaRow.Read).FirstOrDefault();
        RowKeys = [.. rows.Select(row => row.RowKey)];
        if (Meta is null) return;
        foreach (TableEntity row in rows) Sort(row, Meta);
        // Consumed messages go before the earlier history that tells that they are.
        obsolete.InsertRange(0, Inbox.Where(row => consumed.Contains(row.Key)).Select(row => row.Key));
        Inbox.RemoveAll(row => consumed.Contains(row.Key));
    }

    public InstanceMeta? Meta { get; }

    public IReadOnlyList<string> RowKeys { get; }

    public List<DurableEvent> History { get; } = [];

    public List<Row> Inbox { get; } = [];

    public List<Row> Tasks { get; } = [];

    public List<Row> Timers { get; } = [];

    public List<Row> Outbox { get; } = [];

    /// <summary>To be deleted, in this order, before anything new is written.</summary>
    public IReadOnlyList<string> Obsolete => obsolete;

    private void Sort(TableEntity row, InstanceMeta meta)
    {
        string key = row.RowKey;
        if (key.StartsWith(Keys.HistoryPrefix, StringComparison.Ordinal)) SortHistory(row, meta);
        else if (key.StartsWith(Keys.InboxPrefix, StringComparison.Ordinal)) Inbox.Add(new(key, EventRow.Read(row) with { MessageId = key }));
        else if (key.StartsWith(Keys.TaskPrefix, StringComparison.Ordinal)) Keep(Tasks, row, meta, always: true);
        else if (key.StartsWith(Keys.TimerPrefix, StringComparison.Ordinal)) Keep(Timers, row, meta, always: false);
        else if (key.StartsWith(Keys.OutPrefix, StringComparison.Ordinal)) Keep(Outbox, row, meta, always: true);
    }

    private void SortHistory(TableEntity row, InstanceMeta meta)
    {
        (int generation, int sequence) = Keys.Parse(row.RowKey);
        bool current = generation == meta.Generation && sequence < meta.Committed;
        bool previous = generation == meta.Generation - 1 && sequence < meta.PreviousCommitted;
        DurableEvent content = EventRow.Read(row);
        if ((current || previous) && content.MessageId is { } id) consumed.Add(id);
        if (current) History.Add(content);
        else obsolete.Add(row.RowKey);
    }

    // A row says in Sequence with which event of history it was written; it counts if that event does.
    private void Keep(List<Row> rows, TableEntity row, InstanceMeta meta, bool always)
    {
        int generation = Keys.Parse(row.RowKey).Generation;
        bool committed = generation == meta.Generation && row.GetInt32(Columns.Sequence) < meta.Committed;
        if (committed || (always && generation < meta.Generation))
            rows.Add(new(row.RowKey, EventRow.Read(row)) { Started = row.GetString(Columns.StartedBy) is not null });
        else obsolete.Add(row.RowKey);
    }
}

/// <summary>Columns that only some rows have.</summary>
internal static class Columns
{
    public const string Sequence = "Sequence";
    
    /// <summary>Who runs the task; once more asked, the same worker recognises itself.</summary>
    public const string StartedBy = "StartedBy";
}
