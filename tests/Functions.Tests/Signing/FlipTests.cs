using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Signing;
using Portal.Signing.Keys;

namespace Portal.Functions.Tests.Signing;

/// <summary>One byte that is another than it was sealed is found, wherever it is. <c>PORTAL_FLIPS=all</c> tries every byte, in all its eight bits.</summary>
public sealed class FlipTests(SharedPortal shared)
{
    private static readonly bool All = Environment.GetEnvironmentVariable("PORTAL_FLIPS") == "all";

    [Fact]
    public async Task One_flipped_bit_is_found()
    {
        var file = await shared.Services.SealAsync(Sealing.File("form.pdf"));
        var trust = await TrustAsync();
        Assert.Equal(SealFinding.Intact, SealInspection.Of(new MemoryStream(file), trust).Finding);
        var missed = new ConcurrentBag<string>();
        // The other tests need a processor too.
        Parallel.ForEach(Places(file), new ParallelOptions { MaxDegreeOfParallelism = All ? -1 : 1 }, place =>
        {
            var flipped = (byte[])file.Clone();
            flipped[place.Offset] ^= (byte)(1 << place.Bit);
            if (Finding(flipped, trust) == SealFinding.Intact) missed.Add($"{place.Offset} bit {place.Bit}");
        });
        Assert.True(missed.IsEmpty, $"Missed: {string.Join(", ", missed.Take(40))}");
    }

    // Around the signature, which no signature covers, every byte; elsewhere a sample.
    private static IEnumerable<(int Offset, int Bit)> Places(byte[] file)
    {
        var hole = file.AsSpan().LastIndexOf("/Contents <"u8) + 10;
        var end = hole + file.AsSpan(hole).IndexOf((byte)'>') + 1;
        for (var offset = 0; offset < file.Length; offset++)
        {
            var inHole = offset >= hole && offset < end;
            if (All) for (var bit = 0; bit < 8; bit++) yield return (offset, bit);
            else if (inHole ? offset % 5 == 0 || offset < hole + 3 || offset > end - 3 : offset % 97 == 0) yield return (offset, offset / 5 % 6);
        }
    }

    private async Task<SealTrust> TrustAsync() => new(
        await shared.Services.GetRequiredService<ISealKey>().EverAsync(CancellationToken.None),
        [.. System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(shared.Services.GetRequiredService<IOptions<SealOptions>>().Value.Roots) is { } root ? new[] { root } : []]);

    // A file that cannot even be read is found too.
    private static SealFinding? Finding(byte[] file, SealTrust trust) => SealInspection.Of(new MemoryStream(file), trust).Finding;
}
