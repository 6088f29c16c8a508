using Portal.Platform.Storage;

namespace Portal.Audit;

/// <summary>The one row of a partition that every change touches: it numbers the documents and conversations, counts the documents and holds the end of the audit chain.</summary>
public sealed class PartitionHead : Row
{
    public const string Key = "head";

    public long AuditSequence { get; set; }

    public string AuditHash { get; set; } = "";

    public int LastDocumentNumber { get; set; }

    public int LastQuestionNumber { get; set; }

    /// <summary>JSON; of a dossier only.</summary>
    public string? FolderTotals { get; set; }
}
