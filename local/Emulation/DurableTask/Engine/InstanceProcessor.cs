using Azure.Data.Tables;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>
/// Brings one instance as far as it goes. It starts from what the table says each time, so after any failure
/// it is enough to do it again.
/// </summary>
internal sealed class InstanceProcessor(Hub hub, StepRunner runner, ActivityQueue activities, Outbox outbox)
{
    public async Task ProcessAsync(string instanceId, CancellationToken cancellation)
    {
        StepCommit? step;
        using (await hub.Locks.EnterAsync(instanceId, cancellation)) step = await StepAsync(instanceId, cancellation);
        if (step is not { Outbox.Count: > 0 }) return;
        // Outside the lock, as the receivers are locked; then once more to see whether the instance can be forgotten.
        await outbox.DeliverAsync(step.Meta, step.Outbox, cancellation);
        if (step.Meta.IsTerminal) hub.Work.Signal(instanceId);
    }

    private async Task<StepCommit?> StepAsync(string instanceId, CancellationToken cancellation)
    {
        // Asked before the table is read: a task that ends in between has no row any more, one that runs is among these.
        IReadOnlySet<string> inFlight = activities.InFlight(instanceId);
        InstanceState state = await hub.Table.LoadAsync(instanceId, cancellation);
        if (state.Meta is null)
        {
            await hub.Table.MarkEndedAsync(instanceId, cancellation);
            return null;
        }

        if (state.Obsolete.Count > 0) await hub.Table.DeleteAsync(instanceId, state.Obsolete, cancellation);
        StepCommit step = await AdvanceAsync(state, cancellation);
        await DispatchAsync(step, inFlight, cancellation);
        return step;
    }

    private async Task<StepCommit> AdvanceAsync(InstanceState state, CancellationToken cancellation)
    {
        var incoming = new Incoming(state, hub.Now);
        StepCommit step = state.Meta!.IsTerminal ? new(state, incoming, hub.Now) : await runner.RunAsync(state, incoming, cancellation);
        if (state.Meta.IsTerminal) await hub.Table.DeleteAsync(state.Meta.InstanceId, state.Inbox.Concat(state.Timers).Select(row => row.Key), cancellation);
        else if (!incoming.IsEmpty) await CommitAsync(step, cancellation);
        return step;
    }

    private async Task CommitAsync(StepCommit step, CancellationToken cancellation)
    {
        await hub.Table.SubmitAsync(step.Changes, cancellation);
        hub.Changes.Notify(step.Meta.InstanceId);
        if (step.BeganAnew) hub.Work.Signal(step.Meta.InstanceId);
    }

    private async Task DispatchAsync(StepCommit step, IReadOnlySet<string> inFlight, CancellationToken cancellation)
    {
        string id = step.Meta.InstanceId;
        foreach (Row task in step.Tasks.Where(task => !inFlight.Contains(task.Key)))
        {
            if (task.Started) await FailAbandonedAsync(id, task, cancellation);
            else activities.Offer(id, task.Key);
        }

        bool ended = step.Meta.IsTerminal;
        hub.Timers.Set(id, ended ? null : step.NextDue);
        if (ended && step.Tasks.Count == 0 && step.Outbox.Count == 0) await hub.Table.MarkEndedAsync(id, cancellation);
    }

    // Started, and not by this engine: how far it came nobody knows.
    private async Task FailAbandonedAsync(string instanceId, Row task, CancellationToken cancellation)
    {
        DurableEvent failed = ActivityAnswer.Failed(task, hub.Now, new WorkerDiedException(task.Event.Name!));
        TableTransactionAction[] changes =
        [
            Transactions.Insert(EventRow.Write(instanceId, hub.NewInboxKey(), failed)),
            Transactions.Delete(instanceId, task.Key),
        ];
        await hub.Table.SubmitAsync(changes, cancellation);
        hub.Work.Signal(instanceId);
    }
}
