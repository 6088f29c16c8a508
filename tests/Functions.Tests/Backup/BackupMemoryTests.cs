namespace Portal.Functions.Tests.Backup;

[Collection(nameof(Alone))]
public sealed class BackupMemoryTests
{
    private const int Bytes = 96_000_000;

    [Fact]
    public async Task Memory_does_not_grow_with_what_is_saved_and_restored()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        await drill.Saved.Table("Things").CreateAsync();
        await drill.Saved.Container("files").CreateAsync();
        await drill.Saved.Container("files").UploadBlobAsync("large", new MemoryStream(new byte[Bytes]));
        // All that was ever allocated, collected or not: less than the blob itself.
        var saving = await LeastAsync(() => drill.SaveAsync());
        Assert.True(saving < Bytes, $"saving allocated {saving / 1_000_000} MB");
        var restoring = await LeastAsync(() => drill.RestoreAsync(overwrite: true));
        Assert.True(restoring < Bytes, $"restoring allocated {restoring / 1_000_000} MB");
    }

    // What the other tests' portal does by itself meanwhile comes on top.
    private static async Task<long> LeastAsync(Func<Task> act)
    {
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 3 && least >= Bytes; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await act();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
