using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>Writes objects as ISO 32000-1, 7.3 has them; what is written is Latin-1, a character a byte.</summary>
internal static class PdfSyntax
{
    /// <exception cref="NotSupportedException">The token is no object that may stand in a dictionary or array.</exception>
    public static string Of(IToken token) => token switch
    {
        DictionaryToken dictionary => $"<<{string.Concat(dictionary.Data.Select(entry => $" {Name(entry.Key)} {Of(entry.Value)}"))} >>",
        ArrayToken array => $"[{string.Join(' ', array.Data.Select(Of))}]",
        IndirectReferenceToken reference => $"{reference.Data.ObjectNumber} {reference.Data.Generation} R",
        NameToken name => Name(name.Data),
        NumericToken number => number.HasDecimalPlaces ? Number(number.Double) : number.Long.ToString(CultureInfo.InvariantCulture),
        StringToken text => Hex(BytesOf(text)),
        HexToken hex => Hex(hex.Bytes),
        BooleanToken boolean => boolean.Data ? "true" : "false",
        NullToken => "null",
        _ => throw new NotSupportedException($"A {token.GetType().Name} has no place in a dictionary."),
    };

    /// <summary>7.3.5: what is no regular character is written as its number.</summary>
    public static string Name(string name) => "/" + string.Concat(Encoding.Latin1.GetBytes(name).Select(Escaped));

    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Hex(ReadOnlySpan<byte> bytes) => $"<{Convert.ToHexStringLower(bytes)}>";

    /// <summary>7.9.2.2: a text string in UTF-16, which has every letter.</summary>
    public static string Text(string text) => Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>7.9.4.</summary>
    public static string Date(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"(D:{moment.UtcDateTime:yyyyMMddHHmmss}Z)");

    private static string Escaped(byte character) => character is > 0x20 and < 0x7F && !"#/()<>[]{}%".Contains((char)character, StringComparison.Ordinal)
        ? ((char)character).ToString()
        : $"#{character:X2}";

    private static byte[] BytesOf(StringToken text) => text.EncodedWith is StringToken.Encoding.Utf16 or StringToken.Encoding.Utf16BE
        ? [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text.Data.TrimStart('\uFEFF'))]
        : text.GetBytes();
}
