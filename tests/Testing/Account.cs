using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>What a client does on the page Accountbeveiliging, over the API.</summary>
public sealed class Account(Client client)
{
    private readonly HttpClient _http = client.Http;

    public Task<MeAnswer> MeAsync() => Answer.OfAsync<MeAnswer>(_http.GetAsync("/api/me"));

    public Task<HttpResponseMessage> TryChangePasswordAsync(string currentPassword, string newPassword) => _http.PutAsJsonAsync("/api/me/password", new { currentPassword, newPassword });

    public Task<HttpResponseMessage> TrySetMobileAsync(string? number, string password = Client.Password) => _http.PutAsJsonAsync("/api/me/mobile", new { number, password });

    public Task<HttpResponseMessage> TryConfirmMobileAsync(string code) => _http.PostAsJsonAsync("/api/me/mobile/confirmation", new { code });

    public async Task<MeAnswer> RegisterMobileAsync(PortalDriver portal, string number, string e164)
    {
        await Answer.SuccessAsync(TrySetMobileAsync(number));
        return await Answer.OfAsync<MeAnswer>(TryConfirmMobileAsync(await portal.Mail.CodeToAsync(e164)));
    }

    public async Task<AuthenticatorApp> StartAuthenticatorAsync(string password = Client.Password) =>
        new(await Answer.OfAsync<AuthenticatorKeyAnswer>(_http.PostAsJsonAsync("/api/me/authenticator", new { password })));

    public Task<HttpResponseMessage> TryConfirmAuthenticatorAsync(string code) => _http.PostAsJsonAsync("/api/me/authenticator/confirmation", new { code });

    /// <returns>The app, and the recovery codes if these are the first.</returns>
    public async Task<(AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> AddAuthenticatorAsync()
    {
        var app = await StartAuthenticatorAsync();
        var codes = await Answer.OfAsync<RecoveryCodesAnswer>(TryConfirmAuthenticatorAsync(app.NextCode()));
        return (app, codes.RecoveryCodes ?? []);
    }

    public Task<HttpResponseMessage> TryRemoveAuthenticatorAsync(string password = Client.Password) => DeleteAsync("/api/me/authenticator", new { password });

    public Task<HttpResponseMessage> TryRenewRecoveryCodesAsync() => _http.PostAsJsonAsync("/api/me/recovery-codes", new { password = Client.Password });

    public Task<HttpResponseMessage> TrySetSmsAsync(bool enabled) => _http.PutAsJsonAsync("/api/me/second-factor/sms", new { enabled, password = Client.Password });

    public Task<PasskeyOptionsAnswer> PasskeyOptionsAsync() => Answer.OfAsync<PasskeyOptionsAnswer>(_http.PostAsJsonAsync("/api/me/passkeys/options", new { password = Client.Password }));

    public Task<HttpResponseMessage> TryAddPasskeyAsync(string state, object credential, string name = "Telefoon") => _http.PostAsJsonAsync("/api/me/passkeys", new { state, credential, name });

    public async Task<(SoftPasskey Passkey, AddedPasskeyAnswer Added)> AddPasskeyAsync(PortalDriver portal)
    {
        var asked = await PasskeyOptionsAsync();
        var passkey = SoftPasskey.Make(asked.Options, portal.Origin);
        return (passkey, await Answer.OfAsync<AddedPasskeyAnswer>(TryAddPasskeyAsync(asked.State, passkey.Registration)));
    }

    public Task<HttpResponseMessage> TryRemovePasskeyAsync(string id) => DeleteAsync($"/api/me/passkeys/{id}", new { password = Client.Password });

    public Task<IReadOnlyList<SessionAnswer>> SessionsAsync() => Answer.ListOfAsync<SessionAnswer>(_http.GetAsync("/api/me/sessions"));

    public Task<HttpResponseMessage> TryEndSessionAsync(string id, string? password = null) => DeleteAsync($"/api/me/sessions/{id}", password is null ? null : new { password });

    public Task<HttpResponseMessage> TryEndOtherSessionsAsync() => DeleteAsync("/api/me/sessions", null);

    private Task<HttpResponseMessage> DeleteAsync(string path, object? body) =>
        _http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path) { Content = body is null ? null : JsonContent.Create(body) });
}

public sealed record MeAnswer(string Id, string Name, string Email, string? Mobile, bool MobileConfirmed, DateTimeOffset? PasswordChangedAt, SecondFactorAnswer SecondFactor);

public sealed record SecondFactorAnswer(bool Active, bool Authenticator, bool Sms, IReadOnlyList<PasskeyAnswer> Passkeys, int RecoveryCodesLeft);

public sealed record PasskeyAnswer(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

public sealed record AddedPasskeyAnswer(PasskeyAnswer Passkey, IReadOnlyList<string>? RecoveryCodes);

public sealed record PasskeyOptionsAnswer(string State, JsonElement Options);

public sealed record AuthenticatorKeyAnswer(string SharedKey, Uri Uri);

public sealed record RecoveryCodesAnswer(IReadOnlyList<string>? RecoveryCodes);

public sealed record SessionAnswer(string Id, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool Current);
