using System.Text.Json.Serialization;
using Portal.Domain;

namespace Portal.Approval;

/// <summary>What the workflow of a version may ask of its document.</summary>
/// <param name="Filing">While the portal files: waiting, whatever stage that is at.</param>
/// <param name="IsReplaced">There is a newer version, and with it another workflow.</param>
public sealed record ApprovalStatus(DocumentState State, FilingState Filing, bool IsReplaced, bool IsFiledByPortal)
{
    /// <summary>How many of those who had to sign are not waited for any more.</summary>
    public int Handled { get; init; }

    /// <summary>The office has to look at the seal.</summary>
    public bool IsSealingStuck { get; init; }

    [JsonIgnore]
    public bool IsOffTheTable => IsReplaced || State == DocumentState.Withdrawn;

    [JsonIgnore]
    public bool AwaitsClient => !IsReplaced && State == DocumentState.Open;

    [JsonIgnore]
    public bool IsDecided => !IsReplaced && State is DocumentState.Approved or DocumentState.Rejected;

    [JsonIgnore]
    public bool IsSigned => !IsReplaced && State == DocumentState.Signed;

    [JsonIgnore]
    public bool IsExpired => !IsReplaced && State == DocumentState.Expired;

    /// <summary>A filing that failed waits as well: for the office.</summary>
    [JsonIgnore]
    public bool AwaitsFiling => !IsOffTheTable && Filing is FilingState.Waiting or FilingState.Failed;

    /// <summary>It is with <see cref="Portal.Filing.FileReturn"/>, which goes on by itself.</summary>
    [JsonIgnore]
    public bool IsBeingFiled => !IsOffTheTable && IsFiledByPortal && Filing == FilingState.Waiting;

    public static ApprovalStatus Of(Document document, int version) =>
        new(document.State, FilingOf(document), document.Version != version, document.IsFiledByPortal)
        {
            Handled = document.Handled(), IsSealingStuck = document.SealingProblem is not null,
        };

    private static FilingState FilingOf(Document document) =>
        document is { IsFiledByPortal: true, Filing: FilingState.Sending or FilingState.Submitted } ? FilingState.Waiting : document.Filing;
}
