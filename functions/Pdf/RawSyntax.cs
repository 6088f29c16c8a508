namespace Portal.Pdf;

/// <summary>
/// Takes dictionaries and arrays apart without reading what stands in them (ISO 32000-1, 7.2 and 7.3): each part is the text as it is in the
/// file, a character a byte. A parser decodes names and numbers, and what it made of them cannot always be written back as it was.
/// </summary>
internal static class RawSyntax
{
    private const string Delimiters = "()<>[]{}/%";

    /// <param name="text">May go on behind the dictionary.</param>
    /// <returns>Names with their slash, and values; null when it is no dictionary.</returns>
    public static List<KeyValuePair<string, string>>? Entries(string text)
    {
        var at = SkipSpace(text, 0);
        if (!IsAt(text, at, "<<")) return null;
        var entries = new List<KeyValuePair<string, string>>();
        for (at = SkipSpace(text, at + 2); !IsAt(text, at, ">>"); at = SkipSpace(text, at))
        {
            if (!IsAt(text, at, "/") || Value(text, ref at) is not { } name) return null;
            at = SkipSpace(text, at);
            if (Value(text, ref at) is not { } value) return null;
            entries.Add(KeyValuePair.Create(name, value));
        }

        return entries;
    }

    /// <returns>Null when it is no array.</returns>
    public static List<string>? Items(string text)
    {
        var at = SkipSpace(text, 0);
        if (!IsAt(text, at, "[")) return null;
        var items = new List<string>();
        for (at = SkipSpace(text, at + 1); !IsAt(text, at, "]"); at = SkipSpace(text, at))
        {
            if (Value(text, ref at) is not { } item) return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>A name as it is meant (7.3.5): without its slash, and what is written as a number as the character.</summary>
    public static string NameOf(string raw)
    {
        var name = new System.Text.StringBuilder();
        for (var at = 1; at < raw.Length; at++)
        {
            if (raw[at] != '#' || at + 2 >= raw.Length || !char.IsAsciiHexDigit(raw[at + 1]) || !char.IsAsciiHexDigit(raw[at + 2])) name.Append(raw[at]);
            else name.Append((char)Convert.ToByte(raw.Substring((at += 2) - 1, 2), 16));
        }

        return name.ToString();
    }

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '%'))
        {
            if (text[at++] == '%') while (at < text.Length && text[at] is not ('\r' or '\n')) at++;
        }

        return at;
    }

    /// <summary>The value that begins here, with all that is nested in it; null when it does not come to an end.</summary>
    private static string? Value(string text, ref int at)
    {
        var (start, depth) = (at, 0);
        do
        {
            at = SkipSpace(text, at);
            if (at >= text.Length || !TryToken(text, ref at, ref depth)) return null;
        }
        while (depth > 0);
        if (depth < 0) return null;
        if (IsInteger(text, start, at)) at = EndOfReference(text, at) ?? at;
        return text[start..at];
    }

    private static bool TryToken(string text, ref int at, ref int depth)
    {
        switch (text[at])
        {
            case '<' when IsAt(text, at, "<<"): at += 2; depth++; return true;
            case '>' when IsAt(text, at, ">>"): at += 2; depth--; return true;
            case '[': at++; depth++; return true;
            case ']': at++; depth--; return true;
            case '<': at = text.IndexOf('>', at) + 1; return at > 0;
            case '(': return TrySkipText(text, ref at);
            default: return TrySkipWord(text, ref at);
        }
    }

    // 7.3.4.2: parentheses that match, and what is behind a backslash.
    private static bool TrySkipText(string text, ref int at)
    {
        var open = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '(') open++;
            else if (text[at] == ')' && --open == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static bool TrySkipWord(string text, ref int at)
    {
        var start = at;
        if (text[at] == '/') at++;
        while (at < text.Length && !IsSpace(text[at]) && !Delimiters.Contains(text[at], StringComparison.Ordinal)) at++;
        return at > start;
    }

    // 7.3.10: two numbers and an R. A number alone looks the same at first.
    private static int? EndOfReference(string text, int at)
    {
        var second = SkipSpace(text, at);
        var end = second;
        if (second == at || second >= text.Length || !TrySkipWord(text, ref end) || !IsInteger(text, second, end)) return null;
        var letter = SkipSpace(text, end);
        var after = letter;
        return letter > end && letter < text.Length && TrySkipWord(text, ref after) && text[letter..after] == "R" ? after : null;
    }

    private static bool IsInteger(string text, int start, int end) => end > start && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsAt(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static bool IsSpace(char character) => character is '\0' or '\t' or '\n' or '\f' or '\r' or ' ';
}
