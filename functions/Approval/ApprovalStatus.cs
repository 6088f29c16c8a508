using System.Text.Json.Serialization;
using Portal.Documents;
using Portal.Signing;

namespace Portal.Approval;

/// <summary>What the workflow of a version may ask of its document.</summary>
/// <param name="IsReplaced">There is a newer version, and with it another workflow.</param>
public sealed record ApprovalStatus(DocumentState State, FilingState Filing, bool IsReplaced)
{
    /// <summary>How many of those who had to sign are not waited for any more.</summary>
    public int Handled { get; init; }

    [JsonIgnore]
    public bool IsOffTheTable => IsReplaced || State == DocumentState.Withdrawn;

    [JsonIgnore]
    public bool AwaitsClient => !IsReplaced && State == DocumentState.Open;

    [JsonIgnore]
    public bool IsDecided => !IsReplaced && State is DocumentState.Approved or DocumentState.Rejected;

    [JsonIgnore]
    public bool IsSigned => !IsReplaced && State == DocumentState.Signed;

    /// <summary>A filing that failed waits as well: for the office.</summary>
    [JsonIgnore]
    public bool AwaitsFiling => !IsOffTheTable && Filing is FilingState.Waiting or FilingState.Failed;

    public static ApprovalStatus Of(Document document, int version) => new(document.State, document.Filing, document.Version != version) { Handled = document.Handled() };
}
