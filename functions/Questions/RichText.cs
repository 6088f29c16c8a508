using AngleSharp.Dom;
using Ganss.Xss;

namespace Portal.Questions;

/// <summary>
/// What people may say with markup: headings, bold, italic, underline, lists and links. Everything else goes, of what it marked up the
/// words stay. Images go altogether: one from elsewhere would tell its owner who reads what.
/// </summary>
public static class RichText
{
    /// <summary>Characters, as it is kept. A property of a row holds 32,768.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Characters, as it is given: what is pasted from elsewhere brings much that does not stay. More is not looked at.</summary>
    public const int MaxGiven = 60_000;

    private static readonly string[] Tags = ["p", "br", "h3", "h4", "strong", "b", "em", "i", "u", "ul", "ol", "li", "a", "blockquote"];
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private static readonly HtmlSanitizer Sanitizer = Make();

    /// <summary>The sanitizer has the last word on what is safe; what comes to it has been written anew, and costs it little.</summary>
    /// <param name="html">At most <see cref="MaxGiven"/> characters.</param>
    public static string Clean(string? html)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(html?.Length ?? 0, MaxGiven, nameof(html));
        return Sanitizer.Sanitize(PlainMarkup.Of(html ?? "")).Trim();
    }

    /// <summary>The words alone; empty when there are none.</summary>
    public static string WordsOf(string cleanHtml) => Sanitizer.SanitizeDom(cleanHtml).Body?.TextContent.Trim() ?? "";

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(Schemes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        })
        { KeepChildNodes = true };
        sanitizer.PostProcessDom += (_, made) => MakeSafe(made.Document);
        return sanitizer;
    }

    // A link opens apart from the portal and is told nothing of it.
    private static void MakeSafe(IDocument document)
    {
        foreach (var link in document.QuerySelectorAll("a"))
        {
            if (!Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address) || !Schemes.Contains(address.Scheme))
            {
                link.RemoveAttribute("href");
                continue;
            }

            link.SetAttribute("rel", "noopener noreferrer nofollow");
            link.SetAttribute("target", "_blank");
        }
    }
}
