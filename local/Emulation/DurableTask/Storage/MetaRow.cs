using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>The state of an instance as a table entity.</summary>
internal static class MetaRow
{
    public const string ParentColumn = "ParentInstance";

    public static TableEntity Write(InstanceMeta meta)
    {
        var entity = new TableEntity(Keys.Partition(meta.InstanceId), Keys.Meta)
        {
            [nameof(InstanceMeta.InstanceId)] = meta.InstanceId,
            [nameof(InstanceMeta.Name)] = meta.Name,
            [nameof(InstanceMeta.StartId)] = meta.StartId,
            [nameof(InstanceMeta.Status)] = meta.Status.ToString(),
            [nameof(InstanceMeta.Generation)] = meta.Generation,
            [nameof(InstanceMeta.Committed)] = meta.Committed,
            [nameof(InstanceMeta.PreviousCommitted)] = meta.PreviousCommitted,
            [nameof(InstanceMeta.CreatedAt)] = meta.CreatedAt,
            [nameof(InstanceMeta.UpdatedAt)] = meta.UpdatedAt,
            [nameof(InstanceMeta.StartAt)] = meta.StartAt,
            [nameof(InstanceMeta.Tags)] = meta.Tags,
        };
        Payload.Write(entity, nameof(InstanceMeta.CustomStatus), meta.CustomStatus);
        Payload.Write(entity, nameof(InstanceMeta.Failure), meta.Failure);
        WriteParent(entity, meta.Parent);
        return entity;
    }

    public static InstanceMeta Read(TableEntity entity) =>
        new(Text(entity, nameof(InstanceMeta.InstanceId)), Text(entity, nameof(InstanceMeta.Name)), Text(entity, nameof(InstanceMeta.StartId)))
        {
            Status = Enum.Parse<OrchestrationRuntimeStatus>(Text(entity, nameof(InstanceMeta.Status))),
            Generation = Number(entity, nameof(InstanceMeta.Generation)),
            Committed = Number(entity, nameof(InstanceMeta.Committed)),
            PreviousCommitted = Number(entity, nameof(InstanceMeta.PreviousCommitted)),
            CreatedAt = entity.GetDateTimeOffset(nameof(InstanceMeta.CreatedAt)) ?? default,
            UpdatedAt = entity.GetDateTimeOffset(nameof(InstanceMeta.UpdatedAt)) ?? default,
            StartAt = entity.GetDateTimeOffset(nameof(InstanceMeta.StartAt)),
            Tags = entity.GetString(nameof(InstanceMeta.Tags)),
            CustomStatus = Payload.Read(entity, nameof(InstanceMeta.CustomStatus)),
            Failure = Payload.Read(entity, nameof(InstanceMeta.Failure)),
            Parent = ReadParent(entity),
            ETag = entity.ETag,
        };

    private static void WriteParent(TableEntity entity, ParentLink? parent)
    {
        if (parent is null) return;
        entity[ParentColumn] = parent.InstanceId;
        entity["ParentName"] = parent.Name;
        entity["ParentGeneration"] = parent.Generation;
        entity["ParentTaskId"] = parent.TaskId;
    }

    private static ParentLink? ReadParent(TableEntity entity) => entity.GetString(ParentColumn) is not { } id ? null
        : new(id, Text(entity, "ParentName"), Number(entity, "ParentGeneration"), Number(entity, "ParentTaskId"));

    private static string Text(TableEntity entity, string column) => entity.GetString(column) ?? "";

    private static int Number(TableEntity entity, string column) => entity.GetInt32(column) ?? 0;
}
