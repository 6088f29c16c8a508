using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>Mobile numbers in E.164: Dutch ones in any common notation, others with their country code.</summary>
public static partial class MobileNumber
{
    /// <summary>Null for what is no number that an SMS can be sent to.</summary>
    public static string? Parse(string text)
    {
        var digits = Separators().Replace(text.Replace("(0)", "", StringComparison.Ordinal), "");
        if (digits.StartsWith("00", StringComparison.Ordinal)) digits = "+" + digits[2..];
        if (digits.StartsWith("06", StringComparison.Ordinal)) digits = "+31" + digits[1..];
        if (digits.StartsWith("+31", StringComparison.Ordinal)) return DutchMobile().IsMatch(digits) ? digits : null;
        return International().IsMatch(digits) ? digits : null;
    }

    /// <summary>All but the last three digits hidden: enough to recognise, not enough to use.</summary>
    public static string? Mask(string? number) => number is { Length: > 3 } ? new string('•', number.Length - 3) + number[^3..] : null;

    [GeneratedRegex(@"[\s()./\p{Pd}\p{Cf}]", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+316[1-9]\d{7}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex DutchMobile();

    [GeneratedRegex(@"^\+[1-9]\d{7,14}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex International();
}
