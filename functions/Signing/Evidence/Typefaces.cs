using System.Globalization;
using System.Text;
using Portal.Platform;

namespace Portal.Signing.Evidence;

/// <summary>The two cuts of the typeface that a page is set in, as far as it uses them.</summary>
internal sealed class Typefaces
{
    private static readonly Lazy<TrueTypeFont> RegularFile = new(() => TrueTypeFont.FromResource("Fonts/Inter-Regular.ttf"));
    private static readonly Lazy<TrueTypeFont> BoldFile = new(() => TrueTypeFont.FromResource("Fonts/Inter-SemiBold.ttf"));

    public FontSubset Regular { get; } = new(RegularFile.Value);

    public FontSubset Bold { get; } = new(BoldFile.Value);

    public static string NameOf(TextStyle style) => style.Bold ? "F2" : "F1";

    /// <summary>Composed letters, as the font has them: an e with an accent may come as two characters.</summary>
    public string Codes(string text, TextStyle style) =>
        string.Concat(CleanText.Of(text).Normalize(NormalizationForm.FormC).EnumerateRunes().Where(character => !Rune.IsControl(character)).Select(character => Of(style).Use(character).ToString("X4", CultureInfo.InvariantCulture)));

    /// <summary>Lines of at most this width; a word that is longer, such as a hash, is broken where it has to be.</summary>
    public IEnumerable<string> Wrap(string text, TextStyle style, double width)
    {
        var line = "";
        foreach (var word in CleanText.Of(text).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, style, width)))
        {
            if (line.Length > 0 && WidthOf($"{line} {word}", style) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0) yield return line;
    }

    public double WidthOf(string text, TextStyle style) => Of(style).WidthOf(text) * style.Size;

    private IEnumerable<string> Pieces(string word, TextStyle style, double width)
    {
        var piece = new StringBuilder();
        foreach (var character in word.EnumerateRunes())
        {
            if (piece.Length > 0 && WidthOf($"{piece}{character}", style) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(character);
        }

        yield return piece.ToString();
    }

    private FontSubset Of(TextStyle style) => style.Bold ? Bold : Regular;
}
