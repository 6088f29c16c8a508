using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Signing;
using Portal.Signing.Evidence;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Seals files with a portal's own services, its authorities reached over HTTP.</summary>
internal static class Sealing
{
    public static readonly SealEvidence Evidence = new(
        "Bakker+Finance",
        "9f3c-27aa-14",
        "Bäckerei Café Ørsted B.V.",
        14,
        "Bevestiging bij de jaarrekening 2025",
        [new SignedFile("LOR 2025 – definitief.pdf", new string('a', 64))],
        [
            new Signatory("José van de Çelik-Łukasz", "bestuurder", SigningFactor.Sms, new DateTimeOffset(2026, 3, 29, 0, 59, 58, TimeSpan.Zero)),
            new Signatory("Ζωή Παπαδοπούλου", "bestuurder", SigningFactor.Passkey, new DateTimeOffset(2026, 3, 29, 1, 0, 2, TimeSpan.Zero)),
        ],
        [new AbsentSignatory("Jan de Béèr", "commissaris", "Ligt sinds 2 maart in het ziekenhuis en kan niet tekenen.")],
        new Uri("https://portaal.example.nl/verificatie"));

    public static async Task<byte[]> SealAsync(this IServiceProvider services, byte[] original, SealEvidence? evidence = null)
    {
        var (sealedFile, result) = await services.TrySealAsync(original, evidence);
        Assert.Null(result.Failure);
        Assert.Equal(Pdfs.Sha256(sealedFile), result.Value.Sha256);
        Assert.Equal(original, sealedFile[..original.Length]);
        return sealedFile;
    }

    public static async Task<(byte[] Sealed, Result<Seal> Result)> TrySealAsync(this IServiceProvider services, byte[] original, SealEvidence? evidence = null)
    {
        using var output = new MemoryStream();
        var result = await services.GetRequiredService<PdfSealer>().SealAsync(new MemoryStream(original), evidence ?? Evidence, output, CancellationToken.None);
        return (output.ToArray(), result);
    }

    public static Task<SealVerdict> CheckAsync(this IServiceProvider services, byte[] file) =>
        services.GetRequiredService<SealCheck>().CheckAsync(new MemoryStream(file), CancellationToken.None);

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Portal.Local.Toolchain.Repository.Path("tests", "Functions.Tests", "Signing", "Files"), name));
}
