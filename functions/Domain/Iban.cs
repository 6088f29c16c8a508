using System.Globalization;
using System.Numerics;

namespace Portal.Domain;

/// <summary>The number of a bank account (ISO 13616).</summary>
public static class Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <summary>Whether it is one, without spaces: the two digits after the country check all others (ISO 7064, mod 97-10).</summary>
    public static bool IsValid(string iban) =>
        iban.Length is >= Shortest and <= Longest
        && iban.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character))
        && BigInteger.Parse(string.Concat((iban[4..] + iban[..4]).Select(Digits)), CultureInfo.InvariantCulture) % 97 == 1;

    private static string Digits(char character) =>
        (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10).ToString(CultureInfo.InvariantCulture);
}
