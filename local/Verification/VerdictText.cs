using Portal.Outbox;
using Portal.Signing;
using Portal.Signing.Evidence;

namespace Portal.Local.Verification;

/// <summary>What the check found, for a reader in a terminal.</summary>
internal static class VerdictText
{
    public static string Of(SealVerdict verdict) => verdict.Finding switch
    {
        SealFinding.Intact => Intact(verdict.Evidence!, verdict.At!.Value),
        SealFinding.NotSealed => "NOT SEALED. There is no seal in this file.",
        SealFinding.OtherSeal => "NOT OURS. There is a signature in the file, but it is not the seal of the firm, or it is damaged.",
        SealFinding.Changed => "CHANGED. The file has a seal of the firm, and is not what was sealed.",
        SealFinding.AddedTo => "ADDED TO. What was sealed is unchanged, but something was put behind it afterwards.",
        SealFinding.NotTrusted => "NOT TRUSTED. The certificate or the timestamp does not lead to a root that is believed.",
        SealFinding.Revoked => "REVOKED. The certificate had been revoked when the seal was made.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static string Intact(SealEvidence evidence, DateTimeOffset at) => $"""
        SEALED AND UNCHANGED, by {evidence.Firm}. {KindOf(evidence)}

          Sealed      {DutchTexts.ExactMoment(at)}
          Document    {evidence.Subject} (number {evidence.Number})
          Dossier     {evidence.Dossier}
          Reference   {evidence.Reference}
        {Lines("Belongs to", new[] { evidence.Sealed }.OfType<SignedFile>().Select(FileLine))}{Lines("File", evidence.Files.Select(FileLine))}{Lines("Signed", evidence.Signed.Select(one => $"{one.Name}, {one.Role}, {DutchTexts.ExactMoment(one.At)}, {one.Factor}"))}{Lines("Absent", evidence.Absent.Select(one => $"{one.Name}, {one.Role}: {one.Reason}"))}
        """;

    private static string KindOf(SealEvidence evidence) => evidence.Kind switch
    {
        SealedKind.Document => "A document that was signed.",
        SealedKind.Trail => "The trail of a document: what happened to it, event by event. The file inside it can be taken out and checked too.",
        SealedKind.Evidence => "The evidence of how a document was signed. It belongs to the sealed file whose SHA-256 it tells.",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    private static string FileLine(SignedFile file) => $"{file.Name}\n              SHA-256 {file.Sha256}";

    private static string Lines(string label, IEnumerable<string> values) => string.Concat(values.Select(value => $"  {label,-12}{value}\n"));
}
