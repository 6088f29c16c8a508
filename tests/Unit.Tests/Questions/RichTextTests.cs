using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Portal.Questions;

namespace Portal.Unit.Tests.Questions;

public sealed class RichTextTests
{
    // Of the document, its body and what may be in it, and one more.
    private const int PlainMarkupDepth = 23;

    // Half a second on a machine that does nothing else, where the square of the text was half a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Parts =
    [
        "<h1>", "<h2>", "<h4>", "<p>", "<b>", "<i>", "<ul>", "<ol>", "<li>", "<blockquote>", "<a href='https://a.nl'>", "<br>", "<table>", "<td>", "<svg>", "<script>", "<!--", "-->", "<b x='",
        "</h1>", "</h2>", "</h4>", "</p>", "</b>", "</i>", "</ul>", "</ol>", "</li>", "</blockquote>", "</a>", "</br>", "</table>", "</svg>", "</script>", "woord", "\n", "<", ">", "'", "&lt;", "&",
    ];

    [Theory]
    [InlineData("<p>Met <strong>vet</strong>, <em>schuin</em> en <u>streep</u></p><h3>Kop</h3><ul><li>een</li></ul><ol><li>twee</li></ol>", "<p>Met <strong>vet</strong>, <em>schuin</em> en <u>streep</u></p><h3>Kop</h3><ul><li>een</li></ul><ol><li>twee</li></ol>")]
    [InlineData("<h1>Kop</h1><h2>Kop</h2>", "<h3>Kop</h3><h3>Kop</h3>")]
    [InlineData("<script>alert(1)</script>Hallo", "Hallo")]
    [InlineData("<p onclick=\"alert(1)\" style=\"position:fixed\" class=\"x\" id=\"y\">Hallo</p>", "<p>Hallo</p>")]
    [InlineData("<img src=x onerror=alert(1)>Hallo", "Hallo")]
    [InlineData("<img src=\"https://elders.example/teller.gif\">Hallo", "Hallo")]
    [InlineData("<svg><script>alert(1)</script></svg>Hallo", "Hallo")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "")]
    [InlineData("<iframe src=\"https://elders.example\"></iframe>Hallo", "Hallo")]
    [InlineData("<style>body{display:none}</style>Hallo", "Hallo")]
    [InlineData("<form action=\"https://elders.example\"><button>Klik</button></form>", "Klik")]
    [InlineData("<div><span>woorden</span> blijven</div>", "woorden blijven")]
    [InlineData("<a href=\"javascript:alert(1)\">klik</a>", "<a>klik</a>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">klik</a>", "<a>klik</a>")]
    [InlineData("<a href=\"data:text/html,x\">klik</a>", "<a>klik</a>")]
    [InlineData("<a href=\"/api/me\">klik</a>", "<a>klik</a>")]
    [InlineData("<a href=\"https://www.kvk.nl/\" onmouseover=\"x\">KvK</a>", "<a href=\"https://www.kvk.nl/\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">KvK</a>")]
    [InlineData("<a href=\"mailto:a@b.nl\" target=\"_self\">mail</a>", "<a href=\"mailto:a@b.nl\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">mail</a>")]
    [InlineData("1 < 2 & 3", "1 &lt; 2 &amp; 3")]
    [InlineData("<p>een<p>twee", "<p>een</p><p>twee</p>")]
    [InlineData("<p>een <b>twee<p>drie</b> vier", "<p>een <b>twee</b></p><p>drie vier</p>")]
    [InlineData("<b><p>een</p></b>", "<b><p>een</p></b>")]
    [InlineData("<ul><li>een<ul><li>twee<li>drie</ul>vier<li>vijf</ul>", "<ul><li>een<ul><li>twee</li><li>drie</li></ul>vier</li><li>vijf</li></ul>")]
    [InlineData("<ul><li><b>een</li><li>twee</ul></b>drie", "<ul><li><b>een</b></li><li>twee</li></ul>drie")]
    [InlineData("<li>los", "los")]
    [InlineData("<h1>een<h2>twee</h2>drie</h1>", "<h3>een</h3><h3>twee</h3>drie")]
    [InlineData("<h3>een <b>twee <h4>drie</h4></b></h3>", "<h3>een <b>twee </b></h3><h4>drie</h4>")]
    [InlineData("voor<!-- <b> --><b x=\"</b>\">na</b><!DOCTYPE x></ >", "voor<b>na</b>")]
    [InlineData("voor<!--><b>na", "voor<b>na</b>")]
    [InlineData("voor<b", "voor")]
    [InlineData("voor<", "voor&lt;")]
    [InlineData("<a href='https://a.nl/?a=1&amp;b=\"' href=https://b.nl>a</a>", "<a href=\"https://a.nl/?a=1&amp;b=&quot;\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">a</a>")]
    [InlineData("<a href=https://a.nl>a<a href=https://b.nl>b</a>", "<a href=\"https://a.nl\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">ab</a>")]
    [InlineData("&lt;script&gt;", "&lt;script&gt;")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_what_the_editor_makes_is_kept(string? html, string kept) => Assert.Equal(kept, RichText.Clean(html));

    [Theory]
    [InlineData("<p> </p><p><br></p>", "")]
    [InlineData("<ul><li>een</li></ul>", "een")]
    public void The_words_are_found_between_the_markup(string html, string words) => Assert.Equal(words, RichText.WordsOf(html));

    [Theory]
    [InlineData("<h1>", "")]
    [InlineData("<h3><b>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<li>", "<ul>")]
    [InlineData("<blockquote>", "")]
    [InlineData("<b><p>", "")]
    [InlineData("<b x={0}>", "")]
    [InlineData("<a href={0}><p></a>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<svg>", "")]
    [InlineData("</p>", "")]
    [InlineData("<!--", "")]
    [InlineData("<", "")]
    public void No_text_costs_more_than_its_length(string repeated, string before)
    {
        var html = new StringBuilder(before);
        for (var number = 0; html.Length < RichText.MaxGiven - 100; number++) html.Append(repeated.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        RichText.Clean("<p>warm</p>");
        var (watch, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        RichText.Clean(html.Append("woord").ToString());
        Assert.True(watch.Elapsed < Patience, $"{repeated}: {watch.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 100_000_000);
    }

    [Fact]
    public void What_is_clean_stays_as_it_is_and_no_heading_stands_in_another() => Gen.Int[0, Parts.Length - 1].Array[0, 60].Sample(places =>
    {
        var clean = RichText.Clean(string.Concat(places.Select(place => Parts[place])));
        Assert.Equal(clean, RichText.Clean(clean));
        using var document = new HtmlParser().ParseDocument(clean);
        Assert.Empty(document.QuerySelectorAll(":is(h3, h4, p) :is(h3, h4, p)"));
        Assert.Empty(document.QuerySelectorAll(string.Concat(Enumerable.Repeat("* > ", PlainMarkupDepth)) + "*"));
    });
}
