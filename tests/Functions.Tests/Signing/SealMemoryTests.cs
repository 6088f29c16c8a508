using Microsoft.Extensions.DependencyInjection;
using Portal.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

[Collection(nameof(Alone))]
public sealed class SealMemoryTests(SharedPortal shared)
{
    private const int Large = 40_000_000;

    // Of what the sealer allocates in all; what is in memory at one moment is less.
    private const double Factor = 2.2;

    [Fact]
    public async Task Sealing_takes_little_more_than_the_file_twice_beside_what_a_small_one_takes()
    {
        await AllocatedAsync(1_000_000);
        var (small, large) = (await AllocatedAsync(1_000_000), await AllocatedAsync(Large));
        Assert.True(large - small < Factor * Large, $"A file of {Large} bytes took {large} bytes, one of a million {small}.");
    }

    // On many threads, and the shared portal goes on meanwhile: so the least of a few is taken.
    private async Task<long> AllocatedAsync(int size)
    {
        var least = long.MaxValue;
        using var original = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
        await original.WriteAsync(Pdfs.OfSize(size));
        for (var round = 0; round < 3; round++)
        {
            using var output = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Assert.Null((await shared.Services.GetRequiredService<PdfSealer>().SealAsync(original, Sealing.Evidence, output, CancellationToken.None)).Failure);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
