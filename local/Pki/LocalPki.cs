using System.Security.Cryptography.X509Certificates;

namespace Portal.Local.Pki;

/// <summary>
/// Stands in for the authorities that the firm buys its seal and its timestamps from: a root, an intermediate below it, and below that the
/// certificates of the seal and of the timestamp authority. Made at the first start and kept; whoever has the folder can sign as all of them.
/// </summary>
public sealed class LocalPki : IDisposable
{
    public const string Path = "/local/pki";
    private const string RootName = "CN=Lokale root, O=Lokale certificaatautoriteit, C=NL";
    private const string IntermediateName = "CN=Lokale uitgever, O=Lokale certificaatautoriteit, C=NL";
    private const string SealName = "CN=Bakker+Finance, O=Bakker+Finance, 2.5.4.97=NTRNL-12345678, C=NL";
    private const string AuthorityName = "CN=Lokale tijdstempelautoriteit, O=Lokale certificaatautoriteit, C=NL";

    private readonly DirectoryInfo? _own;

    private LocalPki(string folder, DirectoryInfo? own)
    {
        (Folder, _own) = (folder, own);
        Root = PemFiles.Read(File("root"))[0];
        Intermediate = PemFiles.Read(File("intermediate"))[0];
        Authority = PemFiles.Read(File("timestamp"))[0];
        Seal = PemFiles.Read(SealFile)[0];
    }

    public string Folder { get; }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Seal { get; }

    /// <summary>The seal with its key, and who vouches for it.</summary>
    public string SealFile => SealFileIn(Folder);

    /// <summary>What the product's section Seal has to say to seal with it and to believe it.</summary>
    public IReadOnlyDictionary<string, string?> SettingsAt(Uri origin) => new Dictionary<string, string?>
    {
        ["Seal:File"] = SealFile,
        ["Seal:TimestampAuthority"] = new Uri(origin, $"{Path}/timestamp").ToString(),
        ["Seal:Roots"] = Root.ExportCertificatePem(),
    };

    public static string SealFileIn(string folder) => System.IO.Path.Combine(folder, "seal.pem");

    /// <param name="folder">Where it is kept; in a temporary folder when left out, which goes when this is disposed.</param>
    /// <param name="origin">Where certificates and revocation lists can be had: it stands in the certificates, for as long as they are kept.</param>
    public static LocalPki Open(string? folder, Uri origin)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("portal-pki-") : null;
        folder ??= own!.FullName;
        // The seal is written last: a folder without it was not finished.
        if (!System.IO.File.Exists(SealFileIn(folder))) Make(folder, origin);
        return new LocalPki(folder, own);
    }

    public void Dispose() => _own?.Delete(recursive: true);

    private static void Make(string folder, Uri origin)
    {
        Directory.CreateDirectory(folder);
        var issued = new CertificateMaker(new Uri(origin, Path + "/"));
        var root = CertificateMaker.Root(RootName);
        var intermediate = issued.Intermediate(IntermediateName, root);
        PemFiles.Write(System.IO.Path.Combine(folder, "root.pem"), [root]);
        PemFiles.Write(System.IO.Path.Combine(folder, "intermediate.pem"), [intermediate, root]);
        PemFiles.Write(System.IO.Path.Combine(folder, "timestamp.pem"), [issued.TimestampAuthority(AuthorityName, intermediate), intermediate, root]);
        PemFiles.Write(SealFileIn(folder), [issued.Seal(SealName, intermediate), intermediate, root]);
    }

    private string File(string name) => System.IO.Path.Combine(Folder, name + ".pem");
}
