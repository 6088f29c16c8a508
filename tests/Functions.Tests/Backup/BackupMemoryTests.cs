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
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await drill.SaveAsync();
        var saved = GC.GetTotalAllocatedBytes(precise: true);
        await drill.RestoreAsync();
        var restored = GC.GetTotalAllocatedBytes(precise: true);
        // All that was ever allocated, collected or not: less than the blob itself.
        Assert.True(saved - before < Bytes, $"saving allocated {(saved - before) / 1_000_000} MB");
        Assert.True(restored - saved < Bytes, $"restoring allocated {(restored - saved) / 1_000_000} MB");
    }
}
