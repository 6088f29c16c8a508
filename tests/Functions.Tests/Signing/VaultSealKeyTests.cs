using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Functions.Tests.Platform.Vault;
using Portal.Platform.Vault;
using Portal.Signing;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Functions.Tests.Signing;

/// <summary>The seal in Key Vault: the key is never given away, only what it signs.</summary>
public sealed class VaultSealKeyTests(SharedPortal shared)
{
    [Fact]
    public async Task A_file_is_sealed_with_a_key_that_stays_in_the_vault()
    {
        using var vault = new FakeVault { Seal = shared.Pki.Seal };
        var key = Key(vault);
        var sealer = new PdfSealer(key, Get<TimestampAuthority>(), Get<ValidationSource>(), Get<TimeProvider>());
        using var output = new MemoryStream();
        var result = await sealer.SealAsync(new MemoryStream(Sealing.File("cairo.pdf")), Sealing.Evidence, output, CancellationToken.None);
        Assert.Equal(SealLevel.LT, result.Value.Level);
        Assert.Equal(1, vault.Sealed);
        Assert.Equal(SealFinding.Intact, (await new SealCheck(key, Get<IOptions<SealOptions>>(), Get<ValidationSource>()).CheckAsync(output, CancellationToken.None)).Finding);
    }

    [Fact]
    public async Task The_issuers_are_found_where_the_certificate_says()
    {
        using var vault = new FakeVault { Seal = shared.Pki.Seal };
        var identity = await Key(vault).CurrentAsync(CancellationToken.None);
        Assert.Equal([shared.Pki.Intermediate.Thumbprint, shared.Pki.Root.Thumbprint], identity.Issuers.Select(issuer => issuer.Thumbprint));
    }

    private T Get<T>()
        where T : notnull => shared.Services.GetRequiredService<T>();

    private VaultSealKey Key(FakeVault vault) =>
        new(vault.Connection, new VaultKey(vault.Connection, Options.Create(new VaultOptions())), Get<CertificateIssuers>(), Options.Create(new SealOptions()), Get<TimeProvider>());
}
