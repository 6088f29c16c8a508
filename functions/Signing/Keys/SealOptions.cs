using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Signing.Keys;

/// <summary>The certificate that the firm seals with, who says what time it is, and whom is believed in both.</summary>
public sealed class SealOptions : IValidatableObject
{
    public const string Section = "Seal";

    /// <summary>The certificate's name in the key vault.</summary>
    public string Certificate { get; set; } = "seal";

    /// <summary>For one machine only, instead of the vault: a PEM file with the certificate, its key, and the certificates of its issuers.</summary>
    public string? File { get; set; }

    /// <summary>Answers requests of RFC 3161 over HTTP. Plain http is usual here: the token is signed, and what is sent is a hash.</summary>
    [Required(ErrorMessage = "The setting Seal:TimestampAuthority is missing: the address of a timestamp authority (RFC 3161).")]
    public Uri TimestampAuthority { get; set; } = null!;

    /// <summary>The root certificates, in PEM, that the seal and the timestamps have to lead to; those of the system when empty.</summary>
    public string Roots { get; set; } = "";

    /// <summary>Empty when the system's roots are to be trusted.</summary>
    internal X509Certificate2Collection RootCertificates()
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPem(Roots);
        return roots;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimestampAuthority is not { IsAbsoluteUri: true, Scheme: "http" or "https" }) yield return new ValidationResult("The setting Seal:TimestampAuthority has to be an address, such as http://timestamp.example.nl.");
        if (!RootsCanBeRead()) yield return new ValidationResult("The setting Seal:Roots has to hold certificates in PEM.");
    }

    private bool RootsCanBeRead()
    {
        try
        {
            return RootCertificates().Count > 0 || Roots.Length == 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
