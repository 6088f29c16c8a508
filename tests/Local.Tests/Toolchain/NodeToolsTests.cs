using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Toolchain;

public sealed class NodeToolsTests
{
    [Fact]
    public async Task Without_Node_one_sentence_says_how_to_get_it()
    {
        using var nothing = new TemporaryFolder();
        var problem = await Assert.ThrowsAsync<LocalException>(() => NodeTools.FindAsync(nothing.Path));
        Assert.Contains("Node was not found on the PATH", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Install Node 20", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_without_npm_is_not_enough()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(OperatingSystem.IsWindows() ? "node.exe" : "node"), "");
        var problem = await Assert.ThrowsAsync<LocalException>(() => NodeTools.FindAsync(folder.Path));
        Assert.Contains("npm was not found", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Node_that_is_too_old_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script cannot stand in for node.exe there.");
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "node", "npm" })
        {
            await File.WriteAllTextAsync(folder.File(name), "#!/bin/sh\necho v18.20.1\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.File(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        var problem = await Assert.ThrowsAsync<LocalException>(() => NodeTools.FindAsync(folder.Path));
        Assert.Contains("Node 18.20.1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("too old", problem.Message, StringComparison.Ordinal);
    }
}
