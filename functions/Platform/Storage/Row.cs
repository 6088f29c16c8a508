using Azure;
using Azure.Data.Tables;

namespace Portal.Platform.Storage;

/// <summary>What every row has. The schema version lets a later release read what an earlier one wrote.</summary>
public abstract class Row : ITableEntity
{
    /// <summary>Of one property: 64 KiB of UTF-16.</summary>
    public const int MostCharacters = 32_768;

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int SchemaVersion { get; set; } = 1;
}
