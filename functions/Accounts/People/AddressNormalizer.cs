using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>
/// Mail addresses in the form in which two are compared: upper case, letters composed, and the domain as it goes over the wire (RFC 5891),
/// so that jan@münchen.example and jan@xn--mnchen-3ya.example are one.
/// </summary>
public sealed class AddressNormalizer : ILookupNormalizer
{
    private static readonly IdnMapping Domains = new();

    public string? NormalizeName(string? name) => name is null ? null : CleanText.Of(name).Normalize(NormalizationForm.FormC).ToUpperInvariant();

    public string? NormalizeEmail(string? email)
    {
        if (NormalizeName(email) is not { } plain || plain.LastIndexOf('@') is var at && at < 0) return NormalizeName(email);
        return plain[..(at + 1)] + OverTheWire(plain[(at + 1)..]);
    }

    private static string OverTheWire(string domain)
    {
        if (Ascii.IsValid(domain)) return domain;
        try
        {
            return Domains.GetAscii(domain).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // No domain at all: it is nobody's.
            return domain;
        }
    }
}
