using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Emulation.DurableTask.Engine;
using Portal.Emulation.DurableTask.Storage;

namespace Portal.Emulation.DurableTask.Clients;

/// <summary>The client of an engine in the same process: writes to the table and wakes the engine.</summary>
internal sealed class HubClient(string name, Hub hub, Starter starter) : DurableTaskClient(name)
{
    // Changes are told at once; the look in between is for what a purge or another process did.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Snapshots snapshots = new(hub.Table);
    private readonly Purger purger = new(hub);

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        string id = InstanceIds.Checked(options?.InstanceId) ?? Guid.NewGuid().ToString("N");
        var request = new StartRequest(id, orchestratorName, Serialize(input), Guid.NewGuid().ToString("N"))
        {
            StartAt = options?.StartAt,
            Tags = options?.Tags.Count > 0 ? JsonSerializer.Serialize(options.Tags) : null,
        };
        return await starter.TryStartAsync(request, cancellation) ? id : throw new OrchestrationAlreadyExistsException(id);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new(EventKind.EventRaised, hub.Now) { Name = eventName, Payload = Serialize(eventPayload) }, cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        EventKind kind = options?.Recursive == true ? EventKind.TerminatedWithSubs : EventKind.Terminated;
        return SendAsync(instanceId, new(kind, hub.Now) { Payload = Serialize(options?.Output) }, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new(EventKind.Suspended, hub.Now) { Payload = Serialize(reason) }, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new(EventKind.Resumed, hub.Now) { Payload = Serialize(reason) }, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.IsCompleted, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        snapshots.FindAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new();
        return Pageable.Create((token, size, cancellation) => PageAsync(filter, token ?? filter.ContinuationToken, size ?? filter.PageSize, cancellation));
    }

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        purger.PurgeAsync(instanceId, options?.Recursive == true, cancellation);

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        purger.PurgeAsync(filter, options?.Recursive == true, cancellation);

    /// <summary>The engine is another's to end.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? Serialize(object? value) => Payload.Checked(DurableData.Converter.Serialize(value));

    private async Task SendAsync(string instanceId, DurableEvent message, CancellationToken cancellation)
    {
        InstanceMeta meta = await hub.Table.MetaAsync(instanceId, cancellation) ?? throw new OrchestrationNotFoundException(instanceId);
        if (!meta.IsTerminal) await hub.PostAsync(instanceId, message, cancellation);
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool withData, Predicate<OrchestrationMetadata> reached, CancellationToken cancellation)
    {
        while (true)
        {
            Task change = hub.Changes.NextAsync(instanceId);
            if (await snapshots.FindAsync(instanceId, withData, cancellation) is { } found && reached(found)) return found;
            await Task.WhenAny(change, Task.Delay(LookAgain, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? token, int size, CancellationToken cancellation)
    {
        string filter = InstanceFilter.Of(query.CreatedFrom, query.CreatedTo, query.Statuses, query.InstanceIdPrefix);
        (List<InstanceMeta> metas, string? next) = await hub.Table.MetasAsync(filter, token, size, cancellation);
        List<OrchestrationMetadata> shown = [];
        foreach (InstanceMeta meta in metas) shown.Add(await snapshots.ShowAsync(meta, query.FetchInputsAndOutputs, cancellation));
        return new(shown, string.IsNullOrEmpty(next) ? null : next);
    }
}
