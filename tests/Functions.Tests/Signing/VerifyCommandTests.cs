namespace Portal.Functions.Tests.Signing;

/// <summary>The command that checks a file without a portal, as a process of its own.</summary>
public sealed class VerifyCommandTests(SharedPortal shared)
{
    [Fact]
    public async Task A_sealed_file_is_told_of_with_its_signers()
    {
        var (exitCode, output) = await VerifyAsync(await shared.Services.SealAsync(Sealing.File("cairo.pdf")));
        Assert.Equal(0, exitCode);
        Assert.All(["SEALED AND UNCHANGED, by Bakker+Finance", "Bäckerei Café Ørsted B.V.", "José van de Çelik-Łukasz, bestuurder", "Jan de Béèr"], line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_file_is_told_of_by_the_exit_code_too()
    {
        var file = await shared.Services.SealAsync(Sealing.File("cairo.pdf"));
        file[200] ^= 1;
        var (exitCode, output) = await VerifyAsync(file);
        Assert.Equal(1, exitCode);
        Assert.Contains("CHANGED", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(byte[] file)
    {
        using var saved = new TemporaryFile(file);
        return await PdfTools.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), "verify", saved.Path, "--certificates", shared.Pki.SealFile);
    }
}
