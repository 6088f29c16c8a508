using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Filing.Digipoort;

/// <summary>Where and as whom returns are filed. How sure the values for a kind are stands beside each: H read in a primary file, M derived, L a guess.</summary>
public sealed class DigipoortOptions : IValidatableObject
{
    public const string Section = "Digipoort";
    private const string Hosts = ".digipoort.logius.nl";

    /// <summary>Without it nothing is filed: the portal says so at each return, and the office files it.</summary>
    public bool Submit { get; set; }

    /// <summary>Files VAT returns too after approval; otherwise the office does.</summary>
    public bool SubmitVat { get; set; }

    /// <summary>What comes before the names of the services. Production is https://wus.digipoort.logius.nl/wus/2.0/.</summary>
    public Uri Endpoint { get; set; } = new("https://wus.preproductie.digipoort.logius.nl/wus/2.0/");

    /// <summary>The name in the vault of the firm's PKIoverheid certificate: it signs the messages and is the client's in TLS.</summary>
    public string Certificate { get; set; } = "digipoort";

    /// <summary>For one machine only, instead of the vault: a PEM file with the certificate and its key.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>PEM: the certificates that Digipoort signs its answers with; two of them while it changes from one to the other.</summary>
    public string ServiceCertificates { get; set; } = "";

    /// <summary>PEM: the roots that the server's certificate has to lead to; those of the system when empty.</summary>
    public string Roots { get; set; } = "";

    public SignatureSuite Signature { get; set; } = SignatureSuite.RsaSha1;

    /// <summary>M.</summary>
    public string IncomeTaxMessage { get; set; } = "Inkomstenbelasting";

    /// <summary>M.</summary>
    public string IncomeTaxIdentity { get; set; } = "BSN";

    /// <summary>L.</summary>
    public string CorporateTaxMessage { get; set; } = "Vennootschapsbelasting";

    /// <summary>L: RSIN or Fi.</summary>
    public string CorporateTaxIdentity { get; set; } = "RSIN";

    /// <summary>H.</summary>
    public string VatMessage { get; set; } = "Omzetbelasting";

    /// <summary>M: Fi or BTW.</summary>
    public string VatIdentity { get; set; } = "Fi";

    internal IReadOnlyList<X509Certificate2> KnownServices() => [.. Pem(ServiceCertificates)];

    internal X509Certificate2Collection KnownRoots() => Pem(Roots);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsAllowed(Endpoint)) yield return new ValidationResult($"The setting Digipoort:Endpoint has to be an address that starts with https, of a host below {Hosts[1..]}, and that ends in a slash.");
        if (!CanBeRead(ServiceCertificates)) yield return new ValidationResult("The setting Digipoort:ServiceCertificates has to hold certificates in PEM.");
        else if (Submit && KnownServices().Count == 0) yield return new ValidationResult("The setting Digipoort:ServiceCertificates is missing: with Digipoort:Submit on, the answers have to be checked.");
        if (!CanBeRead(Roots)) yield return new ValidationResult("The setting Digipoort:Roots has to hold certificates in PEM.");
    }

    // A return is not to leave for a host that a slip of the pen, or somebody else, has chosen.
    private static bool IsAllowed(Uri endpoint) => endpoint is { IsAbsoluteUri: true, Scheme: "https" }
        && endpoint.AbsolutePath.EndsWith('/')
        && (endpoint.IsLoopback || endpoint.Host.EndsWith(Hosts, StringComparison.OrdinalIgnoreCase));

    private static bool CanBeRead(string pem)
    {
        try
        {
            return Pem(pem).Count > 0 || pem.Length == 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static X509Certificate2Collection Pem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }
}
