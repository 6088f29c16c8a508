using Portal.Platform;

namespace Portal.Functions.Tests.Platform;

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
    public void What_is_no_text_is_left_out_of_words(string text, string words, string what) =>
        Assert.Equal((what, words), (what, string.Join(' ', Words.In(text))));
}
