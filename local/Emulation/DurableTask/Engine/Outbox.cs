using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Delivers what an instance sends to others. Each delivery may be repeated: the receiver recognises it.</summary>
internal sealed class Outbox(Hub hub, Starter starter)
{
    public async Task DeliverAsync(InstanceMeta sender, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        foreach (Row row in rows)
        {
            if (row.Event.Kind == EventKind.SubScheduled) await StartAsync(sender, row, cancellation);
            else await PostAsync(sender, row, cancellation);
        }

        await hub.Table.DeleteAsync(sender.InstanceId, rows.Select(row => row.Key), cancellation);
    }

    private async Task StartAsync(InstanceMeta sender, Row row, CancellationToken cancellation)
    {
        DurableEvent call = row.Event;
        int generation = Keys.Parse(row.Key).Generation;
        var request = new StartRequest(call.Instance!, call.Name!, call.Payload, $"{sender.StartId}:{generation}:{call.TaskId}")
        {
            Parent = new(sender.InstanceId, sender.Name, generation, call.TaskId),
        };
        if (await starter.TryStartAsync(request, cancellation)) return;
        await hub.PostAsync(sender.InstanceId, new(EventKind.SubFailed, hub.Now)
        {
            TaskId = call.TaskId,
            Generation = generation,
            Failure = Failures.Write(new OrchestrationAlreadyExistsException(call.Instance!)),
        }, cancellation);
    }

    // The key depends on the sender's row only, so a message that is delivered again meets itself.
    private async Task PostAsync(InstanceMeta sender, Row row, CancellationToken cancellation)
    {
        string target = row.Event.Instance!;
        if (await hub.Table.MetaAsync(target, cancellation) is not { IsTerminal: false }) return;
        DurableEvent message = row.Event.Kind == EventKind.EventSent ? row.Event with { Kind = EventKind.EventRaised, TaskId = -1 } : row.Event;
        string key = Keys.InboxFrom(sender.StartId, row.Key, row.Event.At);
        await hub.Table.TryInsertAsync(EventRow.Write(target, key, message with { Instance = null }), cancellation);
        hub.Work.Signal(target);
    }
}
