using System.Text.Json;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>A phone or computer that makes and keeps passkeys: Chromium's virtual authenticator, a person's finger on it or not.</summary>
internal sealed class VirtualAuthenticator
{
    private readonly ICDPSession _devTools;
    private readonly string _id;

    private VirtualAuthenticator(ICDPSession devTools, string id) => (_devTools, _id) = (devTools, id);

    /// <summary>With the finger away: while somebody types a password, the browser's offer to fill in a passkey stays an offer.</summary>
    public static async Task<VirtualAuthenticator> OfAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        var added = await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = false,
            },
        });
        return new VirtualAuthenticator(devTools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    public Task TouchAsync() => PresenceAsync(true);

    public Task LetGoAsync() => PresenceAsync(false);

    /// <summary>A finger or face that the device knows, or one that it does not.</summary>
    public Task KnowsAsync(bool known) => _devTools.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = _id, ["isUserVerified"] = known });

    public async Task<int> CountPasskeysAsync()
    {
        var answer = await _devTools.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = _id });
        return answer!.Value.GetProperty("credentials").EnumerateArray().Count();
    }

    private Task<JsonElement?> PresenceAsync(bool enabled) =>
        _devTools.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new Dictionary<string, object> { ["authenticatorId"] = _id, ["enabled"] = enabled });
}
