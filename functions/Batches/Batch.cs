using System.Runtime.Serialization;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>
/// A batch: files that were brought together, to become documents. The partition is the batch's; the row key of this row is
/// <see cref="Key"/>, and those of its rows follow.
/// </summary>
public sealed class Batch : Row
{
    public const string Key = "batch";

    [IgnoreDataMember]
    public string Id => PartitionKey;

    /// <summary>Who began it.</summary>
    public string By { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was last worked on; who forgot it is forgotten.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public int Rows { get; set; }

    public int Placed { get; set; }
}

/// <summary>A batch that something is being done with, or in the list of all of them.</summary>
public sealed class BatchPlace : Row
{
    public string BatchId { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
