using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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

    /// <summary>Whether there is nothing to be seen in it: spaces, controls and the characters that have no shape (Unicode 23.2, and the fillers of 18.6 and 21.1).</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || text.EnumerateRunes().All(IsUnseen);

    /// <summary>Whether there is a character in it that nobody sees and that is no space.</summary>
    public static bool HasUnseen(string text) => text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && IsUnseen(rune));

    private static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0x034F;

    /// <summary>For a header: no text may end the line, and with it the header, that it stands in.</summary>
    public static string OneLine(string text) => string.Concat(Of(text).Select(letter => letter is '\n' or '\t' ? ' ' : letter)).Trim();
}
