using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Local.Pki;

namespace Portal.Local.Digipoort;

/// <summary>The certificates of both sides: the firm's, that Digipoort signs with, its server's, and the root of all. Made at the first start and kept.</summary>
public sealed class DigipoortCertificates
{
    // The clock can be moved a long way.
    private static readonly DateTimeOffset From = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = new(2049, 12, 31, 0, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<DigipoortCertificates> OfThisProcess = new(MakeForThisProcess);
    private readonly string _folder;

    private DigipoortCertificates(string folder)
    {
        _folder = folder;
        Root = Read("root");
        Server = Read("server");
        Service = Read("service");
        Firm = Read("firm");
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Server { get; }

    /// <summary>Signs the answers.</summary>
    public X509Certificate2 Service { get; }

    public X509Certificate2 Firm { get; }

    public string FirmFile => FileOf(_folder, "firm");

    /// <param name="folder">Where they are kept; made once in a process, and gone with it, when left out.</param>
    public static DigipoortCertificates Open(string? folder)
    {
        if (folder is null) return OfThisProcess.Value;
        // The firm's is written last: a folder without it was not finished.
        if (!File.Exists(FileOf(folder, "firm"))) Make(folder);
        return new DigipoortCertificates(folder);
    }

    /// <summary>One that nobody knows, of the same making.</summary>
    public static X509Certificate2 Stranger()
    {
        using var key = RSA.Create(2048);
        return Request("CN=Onbekende, C=NL", key).CreateSelfSigned(From, Until);
    }

    private static DigipoortCertificates MakeForThisProcess()
    {
        var folder = Directory.CreateTempSubdirectory("portal-digipoort-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return Open(folder.FullName);
    }

    private static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        const string rootName = "CN=Lokale overheidsroot, C=NL";
        using var rootKey = StandInKeys.Of(rootName);
        var request = Request(rootName, rootKey);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        using var root = request.CreateSelfSigned(From, Until);
        PemFiles.Write(FileOf(folder, "root"), [root]);
        Issue(folder, "server", "CN=localhost, O=Lokaal Digipoort, C=NL", root);
        Issue(folder, "service", "CN=Lokaal Digipoort, O=Lokaal Digipoort, C=NL", root);
        Issue(folder, "firm", "CN=Bakker+Finance, O=Bakker+Finance, SERIALNUMBER=00000001123456780000, C=NL", root);
    }

    private static void Issue(string folder, string name, string subject, X509Certificate2 root)
    {
        using var key = StandInKeys.Of(subject);
        var request = Request(subject, key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        if (name == "server") request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(root, From, Until, RandomNumberGenerator.GetBytes(16));
        using var certificate = issued.CopyWithPrivateKey(key);
        PemFiles.Write(FileOf(folder, name), [certificate]);
    }

    private static CertificateRequest Request(string subject, RSA key) => new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string FileOf(string folder, string name) => Path.Combine(folder, name + ".pem");

    private X509Certificate2 Read(string name) => PemFiles.Read(FileOf(_folder, name))[0];
}
