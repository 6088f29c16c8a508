using System.Text;

namespace Portal.Platform;

/// <summary>
/// Text of others as a mail, a header or a calendar can carry it: what is no letter of any language becomes one that shows that something
/// stood there.
/// </summary>
internal static class PlainText
{
    private const char Unreadable = '\uFFFD';

    /// <summary>
    /// Lines end as mail ends them; halves of letters and control characters, of which mail programs and HTML make anything, are
    /// replaced.
    /// </summary>
    public static string Of(string typed)
    {
        var text = new StringBuilder(typed.Length);
        // A half of a pair alone comes as the replacement character.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            text.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? new Rune(Unreadable) : rune);
        return text.ToString();
    }

    /// <summary>For a header: no text may end the line, and with it the header, that it stands in.</summary>
    public static string OneLine(string text) => string.Concat(Of(text).Select(letter => letter is '\n' or '\t' ? ' ' : letter)).Trim();
}
