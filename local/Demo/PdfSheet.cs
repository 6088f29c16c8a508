using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Portal.Local.Demo;

/// <summary>A page of A4 that is written from top to bottom, in points.</summary>
internal sealed class PdfSheet
{
    public const double Left = 64;
    public const double Right = 531;
    private const double Top = 842;
    private static readonly (byte R, byte G, byte B) Ink = (27, 36, 32);
    private static readonly (byte R, byte G, byte B) Muted = (86, 99, 92);
    private readonly PdfPageBuilder _page;
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;

    public PdfSheet(PdfDocumentBuilder document, PdfDocumentBuilder.AddedFont plain, PdfDocumentBuilder.AddedFont bold)
    {
        (_plain, _bold) = (plain, bold);
        _page = document.AddPage(PageSize.A4);
    }

    /// <summary>The distance from the top of the page.</summary>
    public double Y { get; set; }

    public static (PdfDocumentBuilder.AddedFont Plain, PdfDocumentBuilder.AddedFont Bold) Fonts(PdfDocumentBuilder document) =>
        (document.AddStandard14Font(Standard14Font.Helvetica), document.AddStandard14Font(Standard14Font.HelveticaBold));

    public void Text(string text, double x = Left, double size = 10, bool bold = false, bool muted = false)
    {
        var (r, g, b) = muted ? Muted : Ink;
        _page.SetTextAndFillColor(r, g, b);
        _page.AddText(text, size, new PdfPoint(x, Top - Y), bold ? _bold : _plain);
    }

    public void TextTo(string text, double right, double size = 10, bool bold = false, bool muted = false)
    {
        var letters = _page.MeasureText(text, size, new PdfPoint(0, 0), bold ? _bold : _plain);
        double width = letters.Count == 0 ? 0 : letters[^1].EndBaseLine.X;
        Text(text, right - width, size, bold, muted);
    }

    public void Rule()
    {
        _page.SetStrokeColor(217, 220, 213);
        _page.DrawLine(new PdfPoint(Left, Top - Y), new PdfPoint(Right, Top - Y), 0.75);
    }

    public void Bar(double height)
    {
        _page.SetTextAndFillColor(18, 58, 44);
        _page.SetStrokeColor(18, 58, 44);
        _page.DrawRectangle(new PdfPoint(0, Top - height), 595, height, 0.1, fill: true);
    }

    public void White(string text, double size, bool bold)
    {
        _page.SetTextAndFillColor(255, 255, 255);
        _page.AddText(text, size, new PdfPoint(Left, Top - Y), bold ? _bold : _plain);
    }
}
