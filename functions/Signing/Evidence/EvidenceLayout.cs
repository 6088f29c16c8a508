using System.Globalization;
using Portal.Outbox;

namespace Portal.Signing.Evidence;

/// <summary>Sets the evidence on as many pages as it takes; one for up to some ten signers.</summary>
internal sealed class EvidenceLayout
{
    private readonly SealEvidence _evidence;
    private readonly PageFlow _flow;

    private EvidenceLayout(SealEvidence evidence)
    {
        _evidence = evidence;
        _flow = new PageFlow(new PageFrame(
            evidence.Firm, EvidenceTexts.For("kind"), page => EvidenceTexts.For("page", page), $"{EvidenceTexts.For("reference")} {evidence.Reference}"));
    }

    public static PageFlow Of(SealEvidence evidence)
    {
        var layout = new EvidenceLayout(evidence);
        layout.WriteAll();
        return layout._flow;
    }

    private void WriteAll()
    {
        _flow.Write(EvidenceTexts.For("title"), PageFlow.Title, gapAfter: 8);
        WriteDocument();
        if (_evidence.Sealed is { } belongs) WriteFiles("sealed", "hash-sealed", [belongs]);
        WriteFiles("files", "hash", _evidence.Files);
        WriteSigned();
        if (_evidence.Absent.Count > 0) WriteAbsent();
        _flow.WriteVerification(_evidence.Verification, EvidenceTexts.For("verify-how", _evidence.Verification.AbsoluteUri, _evidence.Firm));
        _flow.Rule();
        _flow.Write(EvidenceTexts.For(_evidence.Sealed is null ? "what-it-is" : "what-it-is-beside", _evidence.Firm), PageFlow.Small);
    }

    private void WriteDocument()
    {
        _flow.Section(EvidenceTexts.For("document"));
        _flow.Row(EvidenceTexts.For("subject"), _evidence.Subject);
        _flow.Row(EvidenceTexts.For("number"), _evidence.Number.ToString(CultureInfo.InvariantCulture));
        _flow.Row(EvidenceTexts.For("dossier"), _evidence.Dossier);
        _flow.Row(EvidenceTexts.For("reference"), _evidence.Reference);
    }

    private void WriteFiles(string heading, string hash, IReadOnlyList<SignedFile> files)
    {
        _flow.Section(EvidenceTexts.For(heading));
        foreach (var file in files)
        {
            _flow.Keep(52);
            _flow.Write(file.Name, PageFlow.Strong);
            _flow.Write(EvidenceTexts.For(hash), PageFlow.Small);
            _flow.Write(file.Sha256, PageFlow.Body with { Size = 9.5 }, gapAfter: 5);
        }
    }

    private void WriteSigned()
    {
        _flow.Section(EvidenceTexts.For("signed"));
        foreach (var signatory in _evidence.Signed)
        {
            _flow.Keep(60);
            _flow.Write($"{signatory.Name}, {signatory.Role}", PageFlow.Strong);
            _flow.Write(DutchTexts.ExactMoment(signatory.At), PageFlow.Body);
            _flow.Write(EvidenceTexts.For($"factor-{signatory.Factor}"), PageFlow.Small, gapAfter: signatory.Identity is null ? 5 : 0);
            if (signatory.Identity is { } identity) _flow.Write(EvidenceTexts.For("identity", _evidence.Firm, identity), PageFlow.Small, gapAfter: 5);
        }
    }

    private void WriteAbsent()
    {
        _flow.Section(EvidenceTexts.For("absent"));
        foreach (var absent in _evidence.Absent)
        {
            _flow.Keep(34);
            _flow.Write($"{absent.Name}, {absent.Role}", PageFlow.Strong);
            _flow.Write(EvidenceTexts.For("reason", absent.Reason), PageFlow.Body, gapAfter: 5);
        }
    }
}
