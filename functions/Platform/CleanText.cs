using System.Text;

namespace Portal.Platform;

/// <summary>
/// Text that came from a file, without what is no text: noncharacters and lone surrogates, over which normalising throws, go; controls
/// become spaces, as line ends and tabs part words.
/// </summary>
public static class CleanText
{
    public static string Of(string text)
    {
        if (text.EnumerateRunes().All(IsText)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsText(rune)) clean.Append(rune);
            else if (Rune.IsControl(rune)) clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>Whether it holds noncharacters or lone surrogates, which stand for nothing and over which normalising throws.</summary>
    public static bool HasNoText(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || IsNoncharacter(rune.Value));

    // A lone surrogate is enumerated as U+FFFD, the sign for what could not be read: it says no more than that in a file either.
    private static bool IsText(Rune rune) => !Rune.IsControl(rune) && rune != Rune.ReplacementChar && !IsNoncharacter(rune.Value);

    // Unicode 23.7: the last two of every plane, and 32 among the Arabic forms.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
