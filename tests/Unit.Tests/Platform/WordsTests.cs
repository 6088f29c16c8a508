using Portal.Platform;

namespace Portal.Unit.Tests.Platform;

public sealed class WordsTests
{
    [Theory]
    [InlineData("omzetbelas\ufffetingaangifte", "omzetbelastingaangifte", "a noncharacter")]
    [InlineData("omzet\uffffbelasting", "omzetbelasting", "another noncharacter")]
    [InlineData("omzet\ufdd0belasting", "omzetbelasting", "one among the Arabic forms")]
    [InlineData("omzet\ud83fbelasting", "omzetbelasting", "a high surrogate alone")]
    [InlineData("omzet\udfffbelasting", "omzetbelasting", "a low surrogate alone")]
    [InlineData("omzet\u0000belasting\tover\r\n2025", "omzet belasting over 2025", "controls")]
    [InlineData("Coöperatie 👍 prima", "cooperatie prima", "a pair of surrogates")]
    [InlineData("de \ufb01nancier en de \ufb00abriek", "de financier en ffabriek", "ligatures")]
    [InlineData("\u0133sje voor D\u0132k", "ijsje voor dijk", "a letter for two")]
    [InlineData("omzet\u00adbelasting\u200b", "omzetbelasting", "soft hyphens")]
    [InlineData("foto's", "foto s", "an apostrophe")]
    public void What_is_no_text_is_left_out_of_words(string text, string words, string what) =>
        Assert.Equal((what, words), (what, string.Join(' ', Words.In(text))));
}
