using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class AuthenticatorTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task With_an_authenticator_app_signing_in_asks_for_its_code()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var app = await client.Account.StartAuthenticatorAsync();
        Assert.StartsWith($"otpauth://totp/Bakker%2BFinance:{Uri.EscapeDataString(person.Email)}", app.Given.Uri.OriginalString, StringComparison.Ordinal);
        Assert.False((await client.Account.MeAsync()).SecondFactor.Active);
        var codes = (await Answer.OfAsync<RecoveryCodesAnswer>(client.Account.TryConfirmAuthenticatorAsync(app.NextCode()))).RecoveryCodes!;
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equivalent(new { Active = true, Authenticator = true, Sms = false, RecoveryCodesLeft = 10 }, (await client.Account.MeAsync()).SecondFactor);

        var asked = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        Assert.Equal("second-factor-required", asked.Code);
        Assert.Equal(["authenticator", "recovery-code"], asked.Factors!);
        var browser = Portal.NewClient();
        await Answer.SuccessAsync(browser.TrySignInAsync(person.Email, Client.Password, app.NextCode()));
        await Answer.SuccessAsync(browser.Http.GetAsync("/api/me"));
        Assert.Contains("authenticatie-app toegevoegd", (await Portal.Mail.WaitForAsync(person.Email, "wijziging in uw account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_code_is_not_taken_twice_not_even_at_the_same_moment()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        var code = app.NextCode();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Portal.NewClient().TrySignInAsync(person.Email, Client.Password, code)));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, code))).Code);
    }

    [Fact]
    public async Task A_code_of_another_moment_is_not_taken()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        foreach (var steps in new[] { -3, 3 })
            Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, app.CodeAfter(steps)))).Code);
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_name_for_the_right_one_too()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        for (var guess = 1; guess <= 4; guess++) await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, "wrong1"));
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, "wrong1"));
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, app.NextCode()));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_told_by_mail()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (_, codes) = await client.Account.AddAuthenticatorAsync();
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant();
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password, typed));
        Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, codes[3]))).Code);
        Assert.Equal(9, (await client.Account.MeAsync()).SecondFactor.RecoveryCodesLeft);
        await Eventually.HoldsAsync("the notice", async () => (await Portal.Mail.ToAsync(person.Email)).Any(mail => mail.Text.Contains("met een herstelcode ingelogd", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_void()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.Conflict, client.Account.TryRenewRecoveryCodesAsync());
        var (_, old) = await client.Account.AddAuthenticatorAsync();
        var codes = (await Answer.OfAsync<RecoveryCodesAnswer>(client.Account.TryRenewRecoveryCodesAsync())).RecoveryCodes!;
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, old[0]));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password, codes[0]));
    }

    [Fact]
    public async Task A_password_reset_does_not_switch_the_second_factor_off()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        await Answer.SuccessAsync(Portal.NewClient().RequestPasswordAsync(person.Email));
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link, "iets heel anders"));
        Assert.Equal("second-factor-required", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, "iets heel anders"))).Code);
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, "iets heel anders", app.NextCode()));
    }

    [Fact]
    public async Task Setting_up_and_removing_ask_for_the_password_and_removing_takes_the_recovery_codes_with_it()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => client.Account.StartAuthenticatorAsync("niet het wachtwoord"));
        var (_, codes) = await client.Account.AddAuthenticatorAsync();
        Assert.Equal("password-incorrect", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryRemoveAuthenticatorAsync("niet het wachtwoord"))).Code);
        var elsewhere = Portal.NewClient();
        await Answer.SuccessAsync(elsewhere.TrySignInAsync(person.Email, Client.Password, codes[0]));
        await Answer.SuccessAsync(client.Account.TryRemoveAuthenticatorAsync());
        Assert.Equivalent(new { Active = false, Authenticator = false, RecoveryCodesLeft = 0 }, (await client.Account.MeAsync()).SecondFactor);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, elsewhere.Http.GetAsync("/api/me"));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task A_key_that_is_not_confirmed_changes_nothing()
    {
        var (person, client) = await Portal.NewPersonAsync();
        Assert.Equal("code-expired", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmAuthenticatorAsync("123456"))).Code);
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        var next = await client.Account.StartAuthenticatorAsync();
        Assert.NotEqual(app.Given.SharedKey, next.Given.SharedKey);
        Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmAuthenticatorAsync("12345x"))).Code);
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password, app.NextCode()));
    }
}
