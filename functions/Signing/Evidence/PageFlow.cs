namespace Portal.Signing.Evidence;

/// <summary>What is on every page of a file.</summary>
/// <param name="Head">Large, in the bar on top; the firm.</param>
/// <param name="Kind">Under it: what kind of file it is.</param>
/// <param name="Foot">At the left of the foot, by the number of the page.</param>
/// <param name="Aside">At the right of the foot.</param>
internal sealed record PageFrame(string Head, string Kind, Func<int, string> Foot, string Aside);

/// <summary>Text on A4 pages, one thing under the other; the page is turned when what comes does not fit any more.</summary>
internal sealed class PageFlow
{
    public const double Left = 56, Right = Sheet.Width - 56;

    private const double LabelWidth = 96, Bottom = 790;

    // docs: the colours of the portal's own header, ink and muted text.
    private const string Green = "0.071 0.227 0.173", Ink = "0.106 0.141 0.125", Muted = "0.337 0.388 0.361", White = "1 1 1", Line = "0.851 0.863 0.835";

    public static readonly TextStyle Title = new(20, Ink, Bold: true);
    public static readonly TextStyle Strong = new(10, Ink, Bold: true);
    public static readonly TextStyle Body = new(10, Ink);
    public static readonly TextStyle Small = new(8.5, Muted);

    private static readonly TextStyle Firm = new(17, White, Bold: true);
    private static readonly TextStyle OnGreen = new(9.5, White);
    private static readonly TextStyle Heading = new(11, Green, Bold: true);

    private readonly List<Sheet> _sheets = [];
    private readonly PageFrame _frame;

    public PageFlow(PageFrame frame)
    {
        _frame = frame;
        TurnPage();
    }

    public IReadOnlyList<Sheet> Sheets => _sheets;

    public Typefaces Faces { get; } = new();

    public Sheet Current => _sheets[^1];

    /// <summary>How far down the page what comes next begins.</summary>
    public double At { get; private set; }

    public void Section(string heading)
    {
        Keep(60);
        At += 6;
        Rule();
        Write(heading, Heading, gapAfter: 3);
    }

    public void Rule()
    {
        Current.Fill(Left, At, Right - Left, 0.7, Line);
        At += 8;
    }

    public void Row(string label, string value, TextStyle? style = null)
    {
        Keep(18);
        Current.Text(Left, At + Body.Size, label, Body with { Color = Muted });
        Write(value, style ?? Body, Left + LabelWidth);
    }

    public void Write(string text, TextStyle style, double x = Left, double gapAfter = 0, double? width = null)
    {
        foreach (var line in Faces.Wrap(text, style, width ?? Right - x))
        {
            Keep(style.LineHeight);
            Current.Text(x, At + style.Size, line, style);
            At += style.LineHeight;
        }

        At += gapAfter;
    }

    /// <summary>What comes next is to begin no higher than this.</summary>
    public void MoveTo(double at) => At = Math.Max(At, at);

    /// <summary>Turns the page when there is less room than this left on it.</summary>
    public void Keep(double height)
    {
        if (At + height > Bottom) TurnPage();
    }

    private void TurnPage()
    {
        var sheet = new Sheet(Faces);
        _sheets.Add(sheet);
        sheet.Fill(0, 0, Sheet.Width, 68, Green);
        sheet.Text(Left, 36, _frame.Head, Firm);
        sheet.Text(Left, 53, _frame.Kind, OnGreen);
        sheet.Text(Left, 818, _frame.Foot(_sheets.Count), Small);
        sheet.Text(Right - Faces.WidthOf(_frame.Aside, Small), 818, _frame.Aside, Small);
        At = 92;
    }
}
