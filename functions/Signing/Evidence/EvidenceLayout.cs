using System.Globalization;
using Portal.Notifications;
using QRCoder;

namespace Portal.Signing.Evidence;

/// <summary>Sets the evidence on as many pages as it takes; one for up to some ten signers.</summary>
internal sealed class EvidenceLayout
{
    private const double Left = 56, Right = Sheet.Width - 56, LabelWidth = 96, Bottom = 790;
    private const double QrSize = 92;

    // docs: the colours of the portal's own header, ink and muted text.
    private const string Green = "0.071 0.227 0.173", Ink = "0.106 0.141 0.125", Muted = "0.337 0.388 0.361", White = "1 1 1", Line = "0.851 0.863 0.835";

    private static readonly TextStyle Firm = new(17, White, Bold: true);
    private static readonly TextStyle OnGreen = new(9.5, White);
    private static readonly TextStyle Title = new(20, Ink, Bold: true);
    private static readonly TextStyle Heading = new(11, Green, Bold: true);
    private static readonly TextStyle Strong = new(10, Ink, Bold: true);
    private static readonly TextStyle Body = new(10, Ink);
    private static readonly TextStyle Small = new(8.5, Muted);

    private readonly List<Sheet> _sheets = [];
    private readonly SealEvidence _evidence;
    private double _at;

    private EvidenceLayout(SealEvidence evidence)
    {
        _evidence = evidence;
        TurnPage();
    }

    private Typefaces Faces { get; } = new();

    private Sheet Current => _sheets[^1];

    public static (IReadOnlyList<Sheet> Sheets, Typefaces Faces) Of(SealEvidence evidence)
    {
        var layout = new EvidenceLayout(evidence);
        layout.WriteAll();
        return (layout._sheets, layout.Faces);
    }

    private void WriteAll()
    {
        Write(EvidenceTexts.For("title"), Title, Left, gapAfter: 8);
        WriteDocument();
        WriteFiles();
        WriteSigned();
        if (_evidence.Absent.Count > 0) WriteAbsent();
        WriteVerification();
        Rule();
        Write(EvidenceTexts.For("what-it-is", _evidence.Firm), Small, Left);
    }

    private void WriteDocument()
    {
        Section("document");
        Row("subject", _evidence.Subject);
        Row("number", _evidence.Number.ToString(CultureInfo.InvariantCulture));
        Row("dossier", _evidence.Dossier);
        Row("reference", _evidence.Reference);
    }

    private void WriteFiles()
    {
        Section("files");
        foreach (var file in _evidence.Files)
        {
            Keep(52);
            Write(file.Name, Strong, Left);
            Write(EvidenceTexts.For("hash"), Small, Left);
            Write(file.Sha256, Body with { Size = 9.5 }, Left, gapAfter: 5);
        }
    }

    private void WriteSigned()
    {
        Section("signed");
        foreach (var signatory in _evidence.Signed)
        {
            Keep(48);
            Write($"{signatory.Name}, {signatory.Role}", Strong, Left);
            Write(DutchTexts.ExactMoment(signatory.At), Body, Left);
            Write(EvidenceTexts.For($"factor-{signatory.Factor}"), Small, Left, gapAfter: 5);
        }
    }

    private void WriteAbsent()
    {
        Section("absent");
        foreach (var absent in _evidence.Absent)
        {
            Keep(34);
            Write($"{absent.Name}, {absent.Role}", Strong, Left);
            Write(EvidenceTexts.For("reason", absent.Reason), Body, Left, gapAfter: 5);
        }
    }

    private void WriteVerification()
    {
        Keep(QrSize + 50);
        Section("verify");
        var top = _at - 4;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(_evidence.Verification.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        // The code brings its own quiet zone of four modules; that may stick out of the column.
        Current.Squares(Right - QrSize, top, QrSize, code.ModuleMatrix);
        Write(EvidenceTexts.For("verify-how", _evidence.Verification.AbsoluteUri, _evidence.Firm), Body, Left, width: Right - Left - QrSize - 24);
        _at = Math.Max(_at, top + QrSize + 6);
    }

    private void Section(string name)
    {
        Keep(60);
        _at += 6;
        Rule();
        Write(EvidenceTexts.For(name), Heading, Left, gapAfter: 3);
    }

    private void Rule()
    {
        Current.Fill(Left, _at, Right - Left, 0.7, Line);
        _at += 8;
    }

    private void Row(string label, string value)
    {
        Keep(18);
        Current.Text(Left, _at + Body.Size, EvidenceTexts.For(label), Body with { Color = Muted });
        Write(value, Body, Left + LabelWidth);
    }

    private void Write(string text, TextStyle style, double x, double gapAfter = 0, double? width = null)
    {
        foreach (var line in Faces.Wrap(text, style, width ?? Right - x))
        {
            Keep(style.LineHeight);
            Current.Text(x, _at + style.Size, line, style);
            _at += style.LineHeight;
        }

        _at += gapAfter;
    }

    private void Keep(double height)
    {
        if (_at + height > Bottom) TurnPage();
    }

    private void TurnPage()
    {
        var sheet = new Sheet(Faces);
        _sheets.Add(sheet);
        sheet.Fill(0, 0, Sheet.Width, 68, Green);
        sheet.Text(Left, 36, _evidence.Firm, Firm);
        sheet.Text(Left, 53, EvidenceTexts.For("kind"), OnGreen);
        sheet.Text(Left, 818, EvidenceTexts.For("page", _sheets.Count), Small);
        var reference = $"{EvidenceTexts.For("reference")} {_evidence.Reference}";
        sheet.Text(Right - Faces.WidthOf(reference, Small), 818, reference, Small);
        _at = 92;
    }
}
