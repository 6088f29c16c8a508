using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Local.Pki;

/// <summary>A certificate with its key, and the certificates of its issuers behind it, in one file.</summary>
internal static class PemFiles
{
    public static void Write(string file, IReadOnlyList<X509Certificate2> chain)
    {
        using var key = (AsymmetricAlgorithm?)chain[0].GetRSAPrivateKey() ?? chain[0].GetECDsaPrivateKey();
        string[] parts = [chain[0].ExportCertificatePem(), key!.ExportPkcs8PrivateKeyPem(), .. chain.Skip(1).Select(issuer => issuer.ExportCertificatePem())];
        File.WriteAllText(file + "~", string.Join('\n', parts) + "\n");
        File.Move(file + "~", file, overwrite: true);
    }

    /// <returns>The first with its key.</returns>
    public static IReadOnlyList<X509Certificate2> Read(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return [X509Certificate2.CreateFromPemFile(file), .. all.Skip(1)];
    }
}
