using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Toolchain;

public sealed class FileLockTests
{
    [Fact]
    public async Task The_second_waits_for_the_first_and_is_told_so()
    {
        using var folder = new TemporaryFolder();
        var first = FileLock.TryTake(folder.File("lock"))!;
        Assert.Null(FileLock.TryTake(folder.File("lock")));
        var told = new TaskCompletionSource();
        var second = FileLock.TakeAsync(folder.File("lock"), told.SetResult, CancellationToken.None);
        await told.Task;

        first.Dispose();

        (await second).Dispose();
    }
}
