using System.Text.Json;
using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;

namespace Portal.Local.Host.Durable;

/// <summary>The timers that running orchestrations wait for, as their histories tell: made and not gone off.</summary>
internal static class OpenTimers
{
    public static async Task<IReadOnlyList<TaskMessage>> ReadAsync(IOrchestrationServiceClient client, CancellationToken cancellation)
    {
        List<TaskMessage> timers = [];
        OrchestrationStatus[] running = [OrchestrationStatus.Running, OrchestrationStatus.Suspended];
        var query = new OrchestrationQuery { RuntimeStatus = running, FetchInputsAndOutputs = false };
        do
        {
            var page = await ((IOrchestrationServiceQueryClient)client).GetOrchestrationWithQueryAsync(query, cancellation);
            foreach (var state in page.OrchestrationState)
                timers.AddRange(await OfAsync(client, state.OrchestrationInstance));
            query.ContinuationToken = page.ContinuationToken;
        }
        while (query.ContinuationToken is not null);
        return timers;
    }

    private static async Task<IEnumerable<TaskMessage>> OfAsync(IOrchestrationServiceClient client, OrchestrationInstance instance)
    {
        using var history = JsonDocument.Parse(await client.GetOrchestrationHistoryAsync(instance.InstanceId, instance.ExecutionId));
        Dictionary<int, DateTime> open = [];
        foreach (var happened in history.RootElement.EnumerateArray())
        {
            var kind = (EventType)happened.GetProperty("EventType").GetInt32();
            if (kind == EventType.TimerCreated)
                open[happened.GetProperty("EventId").GetInt32()] = happened.GetProperty("FireAt").GetDateTime();
            else if (kind == EventType.TimerFired) open.Remove(happened.GetProperty("TimerId").GetInt32());
        }

        return open.Select(timer => new TaskMessage
        {
            OrchestrationInstance = instance,
            Event = new TimerFiredEvent(-1) { TimerId = timer.Key, FireAt = timer.Value },
        });
    }
}
