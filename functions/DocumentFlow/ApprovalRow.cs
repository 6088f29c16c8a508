using System.Runtime.Serialization;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.DocumentFlow;

/// <summary>
/// A version of a document whose workflow is under way. Written before the version itself, removed by the workflow's last step: whatever crashes
/// in between, the sweep finds it here. Once the workflow runs it also shows the office what waits for a client.
/// </summary>
public sealed class ApprovalRow : Row
{
    public const string Active = "active";

    public DateTimeOffset ExpectedAt { get; set; }

    /// <summary>Something is about to be written that the workflow has not looked at yet.</summary>
    public bool IsExpected { get; set; }

    public bool AwaitsClient { get; set; }

    [IgnoreDataMember]
    public DocumentVersion Version => DocumentVersion.Parse(RowKey);

    [IgnoreDataMember]
    public string DocumentId => Version.Document.ToString();

    public string DossierId { get; set; } = "";

    public string DossierName { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public DateTimeOffset SentAt { get; set; }

    public string? Deadline { get; set; }

    public static ApprovalRow Of(Document document, bool awaitsClient) => new()
    {
        PartitionKey = Active,
        RowKey = DocumentVersion.Of(document).ToString(),
        ExpectedAt = document.SentAt,
        AwaitsClient = awaitsClient,
        DossierId = document.PartitionKey,
        DossierName = document.DossierName,
        Kind = document.Kind,
        Subject = document.Subject,
        SentAt = document.SentAt,
        Deadline = document.Deadline,
    };
}
