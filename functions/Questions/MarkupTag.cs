namespace Portal.Questions;

/// <summary>A tag, read as HTML reads it (WHATWG, 13.2.5); comments and declarations are tags without a name.</summary>
/// <param name="Address">Its href, as it is written.</param>
/// <param name="Next">Where the text goes on. A tag that does not end takes all that is left, as it does in a browser.</param>
internal sealed record MarkupTag(string Name, bool IsEnd, string? Address, int Next)
{
    private const string Blanks = " \t\n\f\r";

    /// <param name="at">Of a '&lt;'.</param>
    /// <returns>Null when that is only a sign.</returns>
    public static MarkupTag? Read(string html, int at)
    {
        if (at + 1 == html.Length) return null;
        if (html[at + 1] is '!' or '?') return new MarkupTag("", IsEnd: false, null, EndOfComment(html, at));
        var isEnd = html[at + 1] == '/';
        var begin = at + (isEnd ? 2 : 1);
        if (begin == html.Length) return null;
        if (!char.IsAsciiLetter(html[begin])) return isEnd ? new MarkupTag("", isEnd, null, After(html, ">", at)) : null;
        var end = html.AsSpan(begin).IndexOfAny(Blanks + "/>") is var length and >= 0 ? begin + length : html.Length;
        var (address, next, isWhole) = ReadAttributes(html, end);
        // No name that is known is longer; and a tag that never ends is none.
        return new MarkupTag(!isWhole || end - begin > 10 ? "" : html[begin..end].ToLowerInvariant(), isEnd, address, next);
    }

    private static int EndOfComment(string html, int at)
    {
        if (!html.AsSpan(at).StartsWith("<!--")) return After(html, ">", at);
        return html.AsSpan(at + 4) is ['>', ..] or ['-', '>', ..] ? After(html, ">", at) : After(html, "-->", at + 4);
    }

    private static int After(string html, string text, int from) =>
        html.IndexOf(text, from, StringComparison.Ordinal) is var place and >= 0 ? place + text.Length : html.Length;

    private static (string? Address, int Next, bool IsWhole) ReadAttributes(string html, int at)
    {
        string? address = null;
        while (true)
        {
            at = Skip(html, at, Blanks + "/");
            if (at == html.Length) return (null, at, false);
            if (html[at] == '>') return (address, at + 1, true);
            var name = at;
            // A name may begin with an equals sign, and with that only.
            at = Until(html, at + 1, Blanks + "/>=");
            var isAddress = address is null && html.AsSpan(name, at - name).Equals("href", StringComparison.OrdinalIgnoreCase);
            var equals = Skip(html, at, Blanks);
            if (equals == html.Length || html[equals] != '=') continue;
            (var value, at) = ReadValue(html, Skip(html, equals + 1, Blanks));
            if (isAddress) address = value;
        }
    }

    private static (string Value, int Next) ReadValue(string html, int at)
    {
        if (at == html.Length || html[at] == '>') return ("", at);
        var isQuoted = html[at] is '"' or '\'';
        var begin = isQuoted ? at + 1 : at;
        var end = Until(html, begin, isQuoted ? html[at].ToString() : Blanks + ">");
        return (html[begin..end], isQuoted ? Math.Min(html.Length, end + 1) : end);
    }

    private static int Skip(string html, int at, string signs) =>
        html.AsSpan(at).IndexOfAnyExcept(signs) is var length and >= 0 ? at + length : html.Length;

    private static int Until(string html, int at, string signs) =>
        html.AsSpan(at).IndexOfAny(signs) is var length and >= 0 ? at + length : html.Length;
}
