using System.Text;

namespace Portal.Calendars;

/// <summary>
/// RFC 5545, 3.1: a line has at most 75 octets, and goes on behind a space on the next. The library folds between any two characters of a
/// string, also in the middle of a letter that has two, which is then no letter any more.
/// </summary>
internal static class FoldedLines
{
    private const string End = "\r\n", GoesOn = "\r\n ";
    private const int MostOctets = 75;

    public static string Of(string text) => string.Join(End, text.Replace(GoesOn, "", StringComparison.Ordinal).Split(End).Select(Fold));

    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(line.Length), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                folded.Append(GoesOn);
                octets = 1;
            }

            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
