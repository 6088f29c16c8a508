using System.Text;
using CsCheck;

namespace Portal.Testing;

/// <summary>Texts as people type, paste and forge them, and as they are to come out.</summary>
public static class TypedText
{
    private static readonly string[] Forged =
    [
        "\n", "\r\n", "\r", "\n\n", "=> ", " | ", "=> Aangifte nu indienen | https://evil.example", "=> bedrag moet 10 zijn", "\n\n=> ",
        "{{ Link }}", "{% if Comment %}", "{%- raw -%}",
        "<a href=\"https://evil.example\">", "</p>", "<script>", "&amp;", "&#10;", "<br>", "\"'>", "\nBcc: iedereen@evil.example",
        "\u2028", "\u0085", "\0", "\u001b[1m", "\ud800", "\udc00x",
        "\uE000", "\uE001", "\uE0000\uE001", "\uE0003\uE001", "\u202e", "  ", "\t", "é", "🍐", "- ", "Met vriendelijke groet,",
    ];

    private static readonly Gen<string> Part = Gen.Frequency(
        (3, Gen.Int[0, Forged.Length - 1].Select(place => Forged[place])), (1, Gen.Char.Array[0, 8].Select(letters => new string(letters))));

    /// <summary>Not blank, as what is blank is not told at all.</summary>
    public static Gen<string> Any { get; } = Part.Array[1, 6].Select(parts => "t" + string.Concat(parts));

    /// <summary>As <see cref="Carried"/>, in a header.</summary>
    public static string CarriedOnALine(string typed) => Carried(typed).Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>The same text, but for what no mail can carry.</summary>
    public static string Carried(string typed)
    {
        var carried = new StringBuilder();
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var isCarried = rune.Value is '\n' or '\t' || !Rune.IsControl(rune);
            carried.Append(isCarried ? rune : Rune.ReplacementChar);
        }

        return carried.ToString();
    }
}
