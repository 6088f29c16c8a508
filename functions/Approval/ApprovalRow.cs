using Portal.Documents;
using Portal.Platform.Storage;

namespace Portal.Approval;

/// <summary>
/// A document whose approval is under way. Written before the document itself, removed by the workflow's last step: whatever crashes
/// in between, the sweep finds it here. Once the workflow runs it also shows the office what waits for a client.
/// </summary>
public sealed class ApprovalRow : Row
{
    public const string Active = "active";

    public DateTimeOffset ExpectedAt { get; set; }

    public bool AwaitsClient { get; set; }

    public string DossierId { get; set; } = "";

    public string DossierName { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public DateTimeOffset SentAt { get; set; }

    public string? Deadline { get; set; }

    public static ApprovalRow Of(Document document, bool awaitsClient) => new()
    {
        PartitionKey = Active,
        RowKey = document.Id.ToString(),
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
