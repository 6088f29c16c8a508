using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Accounts;
using Portal.Platform.Storage;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Vault;

/// <summary>With a vault at hand, as in Azure: Data Protection's keys lie wrapped in storage, and the office hears of certificates that end.</summary>
public sealed class VaultTests(SharedPortal shared)
{
    private readonly string _prefix = "t" + Unique.Word();

    [Fact]
    public async Task Keys_lie_wrapped_in_storage_and_sessions_outlive_a_restart_and_a_rotation()
    {
        var vault = new FakeVault();
        Client client;
        await using (var portal = await StartAsync(vault))
        {
            client = (await Scenario.WithDirectorsAsync(portal.Driver, 1)).First;
            Assert.Equal(vault.CurrentVersion, VersionOf(Assert.Single(KeysOf(portal))));
        }

        vault.Rotate();
        await using (var portal = await StartAsync(vault))
        {
            Assert.Equal(HttpStatusCode.OK, await AskWhoAmIAsync(client, portal));
            portal.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.MaxValue.AddYears(-2), DateTimeOffset.MaxValue.AddYears(-1));
            Assert.Contains(KeysOf(portal), key => VersionOf(key) == vault.CurrentVersion);
            Assert.Equal(2, KeysOf(portal).Count);
        }

        await using var stranger = await StartAsync(new FakeVault());
        Assert.Equal(HttpStatusCode.Unauthorized, await AskWhoAmIAsync(client, stranger));
    }

    [Fact]
    public async Task The_office_sees_how_many_days_the_certificate_that_ends_first_has_left()
    {
        var vault = new FakeVault();
        await using var portal = await StartAsync(vault);
        var office = await portal.Driver.OfficeAsync();
        var now = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.Equal(("ok", null), await LookAsync());

        vault.Certificates["zegel"] = now.AddDays(400.5);
        vault.Certificates["pkioverheid"] = now.AddDays(300.5);
        Assert.Equal(("ok", "Het certificaat pkioverheid verloopt als eerste, over 300 dagen."), await LookAsync());
        vault.Certificates["pkioverheid"] = now.AddDays(12.5);
        Assert.Equal(("ok", "Het certificaat pkioverheid verloopt over 12 dagen. Vraag nu een nieuw aan."), await LookAsync());
        vault.Certificates["pkioverheid"] = now.AddDays(-1);
        Assert.Equal(("failing", "Het certificaat pkioverheid is verlopen."), await LookAsync());

        async Task<(string, string?)> LookAsync() => (await office.HealthAsync()).Where(item => item.Name == "certificates").Select(item => (item.State, item.Detail)).Single();
    }

    private Task<TestPortal> StartAsync(FakeVault vault) => shared.StartAnotherAsync(
        services => services.Replace(ServiceDescriptor.Singleton(vault.Connection)),
        new Dictionary<string, string?> { ["Storage:Prefix"] = _prefix, ["Vault:Endpoint"] = FakeVault.Endpoint.ToString(), ["Vault:KeysInPlain"] = "false" });

    private static async Task<HttpStatusCode> AskWhoAmIAsync(Client client, TestPortal portal) => (await client.Http.GetAsync(new Uri(portal.Driver.Origin, "/api/me"))).StatusCode;

    // As they lie there: nothing but what the vault has wrapped.
    private static List<XElement> KeysOf(TestPortal portal)
    {
        var keys = new BlobKeyRepository(portal.Services.GetRequiredService<StorageNames>()).GetAllElements().ToList();
        Assert.All(keys, key => Assert.DoesNotContain("masterKey", key.ToString(), StringComparison.Ordinal));
        return keys;
    }

    private static string VersionOf(XElement key) => key.Descendants("wrappedKey").Single().Attribute("version")!.Value;
}
