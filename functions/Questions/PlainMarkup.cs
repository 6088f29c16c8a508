using System.Text;

namespace Portal.Questions;

/// <summary>
/// Whatever is given as HTML, written anew in one pass with nothing in it but the few elements that people may use: each closed, none
/// deeper than <see cref="Deepest"/>, no heading or paragraph in another. Parsers make up for what is not closed or closed in the wrong
/// order, and some of that costs the square of the text; of this they have nothing to make up for.
/// </summary>
internal sealed class PlainMarkup
{
    /// <summary>Eight lists in each other with something in bold. What is deeper keeps its words.</summary>
    public const int Deepest = 20;

    private static readonly string[] Inline = ["strong", "b", "em", "i", "u", "a"];
    private static readonly string[] Lines = ["p", "h3", "h4"];
    private static readonly string[] Lists = ["ul", "ol"];

    // Their text is no words of anybody.
    private static readonly string[] Unsaid =
    [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math",
        "title", "textarea", "select", "xmp", "noembed", "noframes", "plaintext",
    ];

    private readonly StringBuilder _written = new();
    private readonly List<string> _open = [];

    private PlainMarkup()
    {
    }

    public static string Of(string html)
    {
        var markup = new PlainMarkup();
        for (var at = 0; at < html.Length;) at = markup.Take(html, at);
        markup.CloseFrom(0);
        return markup._written.ToString();
    }

    // A text up to the next tag, or a tag.
    private int Take(string html, int at)
    {
        var tag = html.IndexOf('<', at);
        if (tag != at)
        {
            var end = tag < 0 ? html.Length : tag;
            _written.Append(html, at, end - at);
            return end;
        }

        if (MarkupTag.Read(html, at) is not { } read)
        {
            _written.Append("&lt;");
            return at + 1;
        }

        if (read.IsEnd) End(read.Name);
        else if (Unsaid.Contains(read.Name)) return EndOf(read.Name, html, read.Next);
        else Begin(read);
        return read.Next;
    }

    private static int EndOf(string name, string html, int from)
    {
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private void Begin(MarkupTag tag)
    {
        var name = Known(tag.Name);
        if (name == "br") _written.Append("<br>");
        if (name is null or "br" || (Inline.Contains(name) && _open.Contains(name))) return;
        if (!Inline.Contains(name)) CloseLine();
        if (name == "li" && !CloseItem()) return;
        if (_open.Count == Deepest) return;
        _open.Add(name);
        _written.Append('<').Append(name);
        if (name == "a" && tag.Address is { } address)
            _written.Append(" href=\"").Append(address.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        _written.Append('>');
    }

    // A paragraph or heading ends where anything but a few words in bold begins.
    private void CloseLine()
    {
        var line = _open.FindLastIndex(Lines.Contains);
        if (line > _open.FindLastIndex(IsContainer)) CloseFrom(line);
    }

    private bool CloseItem()
    {
        var list = _open.FindLastIndex(Lists.Contains);
        var container = _open.FindLastIndex(IsContainer);
        if (list < 0 || (container > list && _open[container] != "li")) return false;
        CloseFrom(list + 1);
        return true;
    }

    private void End(string written)
    {
        if (Known(written) is not { } name) return;
        // An end that belongs to nothing near it ends nothing: closing a list by the end of a bold word would lose what follows.
        var wall = Inline.Contains(name) ? _open.FindLastIndex(one => !Inline.Contains(one))
            : Lines.Contains(name) ? _open.FindLastIndex(IsContainer)
            : name == "li" ? _open.FindLastIndex(Lists.Contains)
            : -1;
        var begun = _open.LastIndexOf(name);
        if (begun > wall) CloseFrom(begun);
    }

    private void CloseFrom(int index)
    {
        for (var place = _open.Count - 1; place >= index; place--) _written.Append("</").Append(_open[place]).Append('>');
        _open.RemoveRange(index, _open.Count - index);
    }

    private static bool IsContainer(string name) => name is "li" or "blockquote" or "ul" or "ol";

    // The page has the first two headings.
    private static string? Known(string name) => name switch
    {
        "h1" or "h2" => "h3",
        "p" or "br" or "h3" or "h4" or "strong" or "b" or "em" or "i" or "u" or "ul" or "ol" or "li" or "a" or "blockquote" => name,
        _ => null,
    };
}
