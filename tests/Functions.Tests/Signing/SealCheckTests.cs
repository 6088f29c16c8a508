using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Pki;
using Portal.Signing;
using Portal.Signing.Keys;
using Portal.Signing.Pades;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

public sealed class SealCheckTests(SharedPortal shared)
{
    private IServiceProvider Services => shared.Services;

    [Fact]
    public async Task A_seal_that_holds_tells_when_for_whom_and_by_whom()
    {
        var before = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var verdict = await Services.CheckAsync(await Services.SealAsync(Sealing.File("chromium.pdf")));
        Assert.Equal(SealFinding.Intact, verdict.Finding);
        Assert.InRange(verdict.At!.Value, before.AddSeconds(-1), Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.Equal(Encoding.UTF8.GetString(Sealing.Evidence.ToJson()), Encoding.UTF8.GetString(verdict.Evidence!.ToJson()));
    }

    [Fact]
    public async Task A_file_that_was_never_sealed_is_said_to_be_so()
    {
        Assert.Equal(SealFinding.NotSealed, (await Services.CheckAsync(Pdfs.WithPages(2))).Finding);
        Assert.Equal(SealFinding.NotSealed, (await Services.CheckAsync([])).Finding);
    }

    [Fact]
    public async Task Somebody_elses_signature_is_not_the_firms() => Assert.Equal(SealFinding.OtherSeal, (await Services.CheckAsync(Sealing.File("signed.pdf"))).Finding);

    [Fact]
    public async Task A_seal_by_another_certificate_of_the_same_name_is_not_the_firms()
    {
        using var other = LocalPki.Open(null, new Uri("http://localhost:1"));
        var verdict = await Services.CheckAsync(await SealAsync(Services, Identity(other)));
        Assert.Equal(SealFinding.OtherSeal, verdict.Finding);
    }

    [Fact]
    public async Task Something_behind_the_seal_is_found_though_the_seal_itself_is_right()
    {
        var file = await Services.SealAsync(Sealing.File("ghostscript.pdf"));
        Assert.Equal(SealFinding.AddedTo, (await Services.CheckAsync([.. file, .. "\n% meer"u8])).Finding);
        var resigned = await SealAsync(Services, await Services.GetRequiredService<ISealKey>().CurrentAsync(CancellationToken.None), file);
        Assert.Equal(SealFinding.AddedTo, (await Services.CheckAsync([.. resigned, (byte)'\n'])).Finding);
    }

    [Fact]
    public async Task A_file_that_is_cut_short_is_found()
    {
        var file = await Services.SealAsync(Sealing.File("ghostscript.pdf"));
        Assert.NotEqual(SealFinding.Intact, (await Services.CheckAsync(file[..^1])).Finding);
    }

    [Fact]
    public async Task A_seal_from_before_its_certificate_expired_holds_afterwards_and_one_from_outside_its_term_does_not()
    {
        await using var portal = await shared.StartAnotherAsync();
        var now = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (good, expired) = (Issue(portal, now.AddYears(-1), now.AddYears(1)), Issue(portal, now.AddYears(-2), now.AddYears(-1)));
        var trust = new SealTrust([good.Certificate, expired.Certificate], [portal.Pki.Root]);
        Assert.Equal(SealFinding.NotTrusted, SealInspection.Of(new MemoryStream(await SealAsync(portal.Services, expired)), trust).Finding);
        var file = await SealAsync(portal.Services, good);
        await portal.Driver.AdvanceClockAsync("P800D");
        Assert.Equal(SealFinding.Intact, SealInspection.Of(new MemoryStream(file), trust).Finding);
    }

    [Fact]
    public async Task A_seal_from_before_the_revocation_holds_and_one_from_after_it_does_not()
    {
        await using var portal = await shared.StartAnotherAsync();
        var file = await portal.Services.SealAsync(Sealing.File("ghostscript.pdf"));
        var sealedAt = (await portal.Services.CheckAsync(file)).At!.Value;
        portal.Revocation.Revoke(portal.Pki.Seal, sealedAt.AddMinutes(1));
        await portal.Driver.AdvanceClockAsync("PT1H");
        Assert.Equal(SealFinding.Intact, (await portal.Services.CheckAsync(file)).Finding);
        Assert.Equal(SealFinding.Revoked, (await portal.Services.CheckAsync(await portal.Services.SealAsync(Sealing.File("ghostscript.pdf")))).Finding);
    }

    [Fact]
    public async Task A_revocation_that_reaches_back_to_before_the_seal_is_found_later_on()
    {
        await using var portal = await shared.StartAnotherAsync();
        var file = await portal.Services.SealAsync(Sealing.File("ghostscript.pdf"));
        portal.Revocation.Revoke(portal.Pki.Seal, (await portal.Services.CheckAsync(file)).At!.Value.AddMinutes(-1));
        await portal.Driver.AdvanceClockAsync("PT1H");
        Assert.Equal(SealFinding.Revoked, (await portal.Services.CheckAsync(file)).Finding);
    }

    [Fact]
    public async Task Roots_that_are_not_believed_make_no_seal()
    {
        using var other = LocalPki.Open(null, new Uri("http://localhost:1"));
        var seals = await Services.GetRequiredService<ISealKey>().EverAsync(CancellationToken.None);
        var file = await Services.SealAsync(Sealing.File("ghostscript.pdf"));
        Assert.Equal(SealFinding.NotTrusted, SealInspection.Of(new MemoryStream(file), new SealTrust(seals, [other.Root])).Finding);
    }

    private static SealIdentity Identity(LocalPki pki) => new(pki.Seal, pki.Seal.GetRSAPrivateKey()!, [pki.Intermediate, pki.Root]);

    private static SealIdentity Issue(TestPortal portal, DateTimeOffset from, DateTimeOffset until)
    {
        var certificate = new CertificateMaker(new Uri(portal.Driver.Origin, LocalPki.Path + "/")).Seal("CN=Bakker+Finance", portal.Pki.Intermediate, from, until);
        return new SealIdentity(certificate, certificate.GetRSAPrivateKey()!, [portal.Pki.Intermediate, portal.Pki.Root]);
    }

    private static async Task<byte[]> SealAsync(IServiceProvider services, SealIdentity identity, byte[]? original = null)
    {
        var sealer = new PdfSealer(new OneKey(identity), services.GetRequiredService<TimestampAuthority>(), services.GetRequiredService<ValidationSource>(), services.GetRequiredService<TimeProvider>());
        using var output = new MemoryStream();
        Assert.Null((await sealer.SealAsync(new MemoryStream(original ?? Sealing.File("cairo.pdf")), Sealing.Evidence, output, CancellationToken.None)).Failure);
        return output.ToArray();
    }

    private sealed class OneKey(SealIdentity identity) : ISealKey
    {
        public Task<SealIdentity> CurrentAsync(CancellationToken cancellation) => Task.FromResult(identity);

        public Task<IReadOnlyList<X509Certificate2>> EverAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<X509Certificate2>>([identity.Certificate]);
    }
}
