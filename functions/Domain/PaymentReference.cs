namespace Portal.Domain;

/// <summary>
/// Betalingskenmerk: by which a payment is recognised. Sixteen digits, of which the first is the check digit of the other fifteen
/// (Betaalvereniging Nederland, specificaties betalingskenmerk: weighted modulus 11).
/// </summary>
public static class PaymentReference
{
    private const int Length = 16;
    private static readonly int[] Weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>The digits alone, as a bank takes them; spaces and points between them are for the eye. Null for what is none.</summary>
    public static string? Parse(string text)
    {
        var digits = new string([.. text.Where(character => character is not (' ' or '.' or '\u00a0'))]);
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && digits[0] == CheckDigitOf(digits[1..]) ? digits : null;
    }

    private static char CheckDigitOf(string digits)
    {
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * Weights[place % Weights.Length]).Sum();
        var check = 11 - sum % 11;
        return (char)('0' + (check == 11 ? 0 : check == 10 ? 1 : check));
    }
}
