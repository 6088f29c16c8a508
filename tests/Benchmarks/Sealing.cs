using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Signing;
using Portal.Signing.Evidence;
using Portal.Testing;

namespace Portal.Benchmarks;

/// <summary>What a seal costs beside the least that it could: to hash the file and to sign the hash once.</summary>
public static class Sealing
{
    private static readonly SealEvidence Evidence = new(
        "Bakker+Finance", "meting", "Bakkerij De Vries B.V.", 1, "Jaarrekening", [new SignedFile("jaarrekening.pdf", new string('0', 64))],
        [new Signatory("An de Vries", "bestuurder", SigningFactor.Sms, DateTimeOffset.UnixEpoch)], [], new Uri("https://portaal.example.nl/verificatie"));

    public static async Task<IReadOnlyList<string>> CompareAsync(IServiceProvider services, int rounds) =>
    [
        await CompareAsync(services, "40 KB", Pdfs.OfSize(40_000), rounds),
        await CompareAsync(services, "20 MB", Pdfs.OfSize(20_000_000), rounds),
    ];

    private static async Task<string> CompareAsync(IServiceProvider services, string what, byte[] pdf, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("portal-seal-");
        try
        {
            var (file, key) = (Path.Combine(folder.FullName, "file.pdf"), Path.Combine(folder.FullName, "key.pem"));
            await File.WriteAllBytesAsync(file, pdf);
            using (var rsa = RSA.Create(2048)) await File.WriteAllTextAsync(key, rsa.ExportPkcs8PrivateKeyPem());
            var measured = await Rounds.AlternateAsync(rounds, () => SealAsync(services, file, file + ".sealed"), () => OpensslAsync(file, key));
            return new Ratio($"{what} ({pdf.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes)", measured.Select(round => round.First / round.Second)).ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> SealAsync(IServiceProvider services, string file, string target)
    {
        var start = Stopwatch.GetTimestamp();
        await using var original = File.OpenRead(file);
        await using var output = new FileStream(target, FileMode.Create, FileAccess.ReadWrite);
        var outcome = await services.GetRequiredService<PdfSealer>().SealAsync(original, Evidence, output, CancellationToken.None);
        if (outcome.Failure is { } failure) throw new InvalidOperationException(failure.Code);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> OpensslAsync(string file, string key)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start("openssl", ["dgst", "-sha256", "-sign", key, "-out", file + ".sig", file]);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException("openssl did not sign.");
    }
}
