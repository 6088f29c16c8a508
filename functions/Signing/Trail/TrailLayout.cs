using System.Globalization;
using Portal.Domain;
using Portal.Outbox;
using Portal.Signing.Evidence;

namespace Portal.Signing.Trail;

/// <summary>Sets a trail on pages: what happened, one event under the other, as the office reads it on its page.</summary>
internal static class TrailLayout
{
    private static readonly TextStyle Hash = PageFlow.Small with { Size = 7.5 };

    public static PageFlow Of(DocumentTrail trail, SealEvidence evidence)
    {
        var flow = new PageFlow(new PageFrame(
            trail.Firm, EvidenceTexts.For("trail-kind"), page => EvidenceTexts.For("trail-page", page), $"{EvidenceTexts.For("reference")} {trail.Document}"));
        flow.Write(EvidenceTexts.For("trail-title"), PageFlow.Title, gapAfter: 8);
        WriteDocument(flow, trail);
        flow.Section(EvidenceTexts.For("trail-events"));
        foreach (var row in trail.Events) WriteEvent(flow, row);
        flow.Section(EvidenceTexts.For("trail-data"));
        flow.Write(EvidenceTexts.For("trail-check", evidence.Files[0].Name, trail.Firm), PageFlow.Body);
        flow.WriteVerification(evidence.Verification, EvidenceTexts.For("trail-verify", evidence.Verification.AbsoluteUri, trail.Firm));
        return flow;
    }

    private static void WriteDocument(PageFlow flow, DocumentTrail trail)
    {
        flow.Section(EvidenceTexts.For("document"));
        flow.Row(EvidenceTexts.For("subject"), trail.Subject);
        flow.Row(EvidenceTexts.For("trail-sort"), DocumentKind.Find(trail.Kind)?.Dutch ?? trail.Kind);
        flow.Row(EvidenceTexts.For("number"), EvidenceTexts.For("trail-number", trail.Number, trail.Version));
        flow.Row(EvidenceTexts.For("dossier"), trail.Dossier);
        flow.Row(EvidenceTexts.For("trail-made"), DutchTexts.ExactMoment(trail.ExportedAt));
        flow.Row(EvidenceTexts.For("trail-state"), trail.FirstBroken() is { } broken ? EvidenceTexts.For("trail-broken", broken) : EvidenceTexts.For("trail-intact"));
    }

    private static void WriteEvent(PageFlow flow, TrailEvent row)
    {
        flow.Keep(90);
        flow.Write($"{row.Sequence.ToString(CultureInfo.InvariantCulture)}. {EvidenceTexts.ForEvent(row.Event)}", PageFlow.Strong);
        flow.Write(DutchTexts.ExactMoment(row.At), PageFlow.Body);
        flow.Write(EvidenceTexts.For("trail-by", row.ActorName), PageFlow.Body);
        foreach (var line in TrailWords.DetailsOf(row)) flow.Write(line, PageFlow.Body);
        if (row.Address.Length > 0) flow.Write(string.Join(", ", new[] { EvidenceTexts.For("trail-from", row.Address), row.UserAgent }.Where(part => part.Length > 0)), PageFlow.Small);
        foreach (var hash in TrailWords.HashesOf(row)) flow.Write(hash, Hash);
        flow.Write(EvidenceTexts.For("trail-hash", row.Hash), Hash);
        flow.Write(EvidenceTexts.For("trail-previous", row.PreviousHash.Length > 0 ? row.PreviousHash : EvidenceTexts.For("trail-none")), Hash, gapAfter: 8);
    }
}
