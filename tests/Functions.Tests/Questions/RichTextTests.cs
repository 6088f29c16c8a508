using Portal.Questions;

namespace Portal.Functions.Tests.Questions;

public sealed class RichTextTests
{
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
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_what_the_editor_makes_is_kept(string? html, string kept) => Assert.Equal(kept, RichText.Clean(html));

    [Theory]
    [InlineData("<p> </p><p><br></p>", "")]
    [InlineData("<ul><li>een</li></ul>", "een")]
    public void The_words_are_found_between_the_markup(string html, string words) => Assert.Equal(words, RichText.WordsOf(html));
}
