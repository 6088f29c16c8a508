using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>An event as a table entity.</summary>
internal static class EventRow
{
    private const string PayloadColumn = "Payload";
    private const string FailureColumn = "Failure";

    public static TableEntity Write(string instanceId, string rowKey, DurableEvent content)
    {
        var entity = new TableEntity(Keys.Partition(instanceId), rowKey)
        {
            [nameof(DurableEvent.Kind)] = content.Kind.ToString(),
            [nameof(DurableEvent.At)] = content.At,
            [nameof(DurableEvent.TaskId)] = content.TaskId,
            [nameof(DurableEvent.Generation)] = content.Generation,
            [nameof(DurableEvent.Name)] = content.Name,
            [nameof(DurableEvent.Instance)] = content.Instance,
            [nameof(DurableEvent.FireAt)] = content.FireAt,
            [nameof(DurableEvent.MessageId)] = content.MessageId,
        };
        Payload.Write(entity, PayloadColumn, content.Payload);
        Payload.Write(entity, FailureColumn, content.Failure);
        return entity;
    }

    public static DurableEvent Read(TableEntity entity) =>
        new(Enum.Parse<EventKind>(entity.GetString(nameof(DurableEvent.Kind))), entity.GetDateTimeOffset(nameof(DurableEvent.At))!.Value)
        {
            TaskId = entity.GetInt32(nameof(DurableEvent.TaskId)) ?? -1,
            Generation = entity.GetInt32(nameof(DurableEvent.Generation)) ?? 0,
            Name = entity.GetString(nameof(DurableEvent.Name)),
            Instance = entity.GetString(nameof(DurableEvent.Instance)),
            FireAt = entity.GetDateTimeOffset(nameof(DurableEvent.FireAt)),
            MessageId = entity.GetString(nameof(DurableEvent.MessageId)),
            Payload = Payload.Read(entity, PayloadColumn),
            Failure = Payload.Read(entity, FailureColumn),
        };
}
