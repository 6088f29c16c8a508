using Portal.Outbox;
using Portal.Signing.Trail;

namespace Portal.Local.Verification;

/// <summary>What the check of a signed trail found, for a reader in a terminal.</summary>
internal static class TrailText
{
    public static string Of(TrailVerdict verdict) => verdict.Finding switch
    {
        TrailFinding.Intact => $"SIGNED AND UNCHANGED, by {verdict.Trail!.Firm}. Every event is what was written when it happened.\n{Lines(verdict.Trail)}",
        TrailFinding.Broken => $"BROKEN. The firm signed it, and event {verdict.Trail!.FirstBroken()} is not what was written when it happened.\n{Lines(verdict.Trail)}",
        TrailFinding.NotSigned => "NOT SIGNED. This file is no signed trail.",
        TrailFinding.OtherSignature => "NOT OURS. Somebody else signed it.",
        TrailFinding.Changed => "CHANGED. The file names the firm's certificate, and is not what was signed.",
        TrailFinding.NotTrusted => "NOT TRUSTED. The certificate does not lead to a root that is believed, or was not valid then.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static string Lines(DocumentTrail trail) => $"""

          Exported    {DutchTexts.ExactMoment(trail.ExportedAt)}
          Document    {trail.Subject} (number {trail.Number}, version {trail.Version})
          Dossier     {trail.Dossier}

        {string.Join('\n', trail.Events.Select(row => $"  {row.Sequence,6}  {DutchTexts.ExactMoment(row.At)}  {row.Event}  {row.ActorName}  {row.Address}  {row.Detail}"))}
        """;
}
