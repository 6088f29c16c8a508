using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Stores;

/// <summary>
/// BSN and RSIN: nine digits with weights 9 to 2 and −1 whose sum divides by 11 (the elfproef). A BSN is kept sealed and is masked
/// in any text that leaves the portal (art. 46 UAVG: only where the law prescribes it).
/// </summary>
public sealed partial class CitizenNumbers(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Bsn");

    public string Seal(string bsn) => _protector.Protect(bsn);

    /// <summary>Only for the Belastingdienst, and to compare a return with its dossier.</summary>
    public string Unseal(string sealedBsn) => _protector.Unprotect(sealedBsn);

    /// <summary>Nine digits; eight are padded with a zero. Null for what fails the test.</summary>
    public static string? Parse(string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length is not (8 or 9) || !digits.All(char.IsAsciiDigit)) return null;
        digits = digits.PadLeft(9, '0');
        return PassesElfproef(digits) ? digits : null;
    }

    /// <summary>Replaces whatever may be a BSN: someone may type one into an explanation that is mailed.</summary>
    public static string Mask(string text) => NineDigits().Replace(text, match => Parse(match.Value) is null ? match.Value : "•••••••••");

    /// <summary>A VAT number as it is shown: of a person alone it may be the BSN with B01 behind it, and is masked as that is.</summary>
    public string? ShownVatNumber(Dossier dossier) => dossier is { Type: DossierType.Personal, VatNumber: { } number } && IsCitizens(dossier, number) ? Mask(number) : dossier.VatNumber;

    private bool IsCitizens(Dossier dossier, string vatNumber) => dossier.SealedBsn is not { } bsn || vatNumber.StartsWith(Unseal(bsn), StringComparison.Ordinal);

    private static bool PassesElfproef(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var place = 0; place < 8; place++) sum += (9 - place) * (digits[place] - '0');
        return sum % 11 == 0 && digits != "000000000";
    }

    [GeneratedRegex(@"(?<![\d.])\d{9}(?!\d)|(?<!\d)\d{4}\.\d{2}\.\d{3}(?!\d)|(?<!\d)\d{3}\.\d{3}\.\d{3}(?!\d)", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex NineDigits();
}
