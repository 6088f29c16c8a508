using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Local.Pki;
using Portal.Local.Toolchain;
using Portal.Signing;
using Portal.Signing.Trail;

namespace Portal.Local.Verification;

/// <summary>Checks a sealed file without the portal: with the file, and the certificates of the firm.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The sealed PDF of a document or of its trail, or the signed trail (.json)." };
    private readonly Option<string> _data = new("--data") { Description = "The data folder of the portal that sealed it; .local in the working copy when left out." };
    private readonly Option<string> _certificates = new("--certificates") { Description = "Instead of a data folder, a PEM file with the certificates of the firm's seal, and the roots to believe; those of this machine when it has none." };

    public Command Command()
    {
        var command = new Command("verify", "Tells whether the firm sealed a PDF or signed a trail, unchanged, when and for whom.") { _file, _data, _certificates };
        command.SetAction(arguments => Run(arguments.GetValue(_file)!, arguments.GetValue(_data), arguments.GetValue(_certificates)));
        return command;
    }

    private static int Run(string file, string? data, string? certificates)
    {
        try
        {
            var trust = Trust(certificates ?? LocalPki.SealFileIn(DataFolder.PkiIn(data ?? Repository.Path(".local"))));
            return file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Trail(file, trust) : Seal(file, trust);
        }
        catch (Exception told) when (told is IOException or UnauthorizedAccessException or CryptographicException or LocalException)
        {
            Console.Error.WriteLine(told.Message);
            return 2;
        }
    }

    private static int Seal(string file, SealTrust trust)
    {
        using var stream = File.OpenRead(file);
        var verdict = SealInspection.Of(stream, trust);
        Console.WriteLine(VerdictText.Of(verdict));
        return verdict.Finding == SealFinding.Intact ? 0 : 1;
    }

    private static int Trail(string file, SealTrust trust)
    {
        var verdict = SignedTrail.Inspect(File.ReadAllBytes(file), trust);
        Console.WriteLine(TrailText.Of(verdict));
        return verdict.Finding == TrailFinding.Intact ? 0 : 1;
    }

    private static SealTrust Trust(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        X509Certificate2[] roots = [.. all.Where(certificate => certificate.Subject == certificate.Issuer)];
        return new SealTrust([.. all.Except(roots)], [.. roots]);
    }
}
