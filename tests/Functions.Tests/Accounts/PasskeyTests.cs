using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class PasskeyTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_passkey_signs_in_by_itself_and_the_password_alone_no_longer_does()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (passkey, added) = await client.Account.AddPasskeyAsync(Portal);
        Assert.Equal(("Telefoon", 10), (added.Passkey.Name, added.RecoveryCodes!.Count));
        var asked = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        Assert.Equal(["passkey", "recovery-code"], asked.Factors!);

        var browser = Portal.NewClient();
        var me = await Answer.OfAsync<MeAnswer>(browser.TrySignInWithPasskeyAsync(passkey));
        Assert.Equal(person.Id, me.Id);
        Assert.NotNull(Assert.Single(me.SecondFactor.Passkeys).LastUsedAt);
        await Answer.SuccessAsync(browser.Http.GetAsync("/api/me"));
        Assert.Contains("passkey toegevoegd", (await Portal.Mail.WaitForAsync(person.Email, "wijziging in uw account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_is_the_same_for_everyone_and_wants_the_person_verified()
    {
        var options = (await Portal.NewClient().PasskeyOptionsAsync()).Options;
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        Assert.Equal(0, options.GetProperty("allowCredentials").GetArrayLength());
        Assert.Equal("localhost", options.GetProperty("rpId").GetString());
    }

    [Fact]
    public async Task An_answer_is_taken_once_for_its_own_question_from_this_site_with_the_person_verified()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var (passkey, _) = await client.Account.AddPasskeyAsync(Portal);
        var browser = Portal.NewClient();
        var asked = await browser.PasskeyOptionsAsync();
        var other = await browser.PasskeyOptionsAsync();
        await RefusedAsync(asked.State, passkey.Show(asked.Options, verified: false));
        await RefusedAsync(asked.State, passkey.Show(asked.Options, at: new Uri("https://elders.example")));
        await RefusedAsync(other.State, passkey.Show(asked.Options));
        await RefusedAsync("verzonnen", passkey.Show(asked.Options));
        await RefusedAsync(asked.State, new { });
        await RefusedAsync((await client.Account.PasskeyOptionsAsync()).State, passkey.Show(asked.Options));
        var right = passkey.Show(asked.Options);
        await Answer.SuccessAsync(browser.TrySignInWithPasskeyAsync(asked.State, right));
        await RefusedAsync(asked.State, right);

        async Task RefusedAsync(string state, object credential) =>
            Assert.Equal("passkey-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInWithPasskeyAsync(state, credential))).Code);
    }

    [Fact]
    public async Task A_question_is_answered_within_ten_minutes()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (_, client) = await portal.Driver.NewPersonAsync();
        var (passkey, _) = await client.Account.AddPasskeyAsync(portal.Driver);
        var asked = await client.PasskeyOptionsAsync();
        await portal.Driver.AdvanceClockAsync("PT10M1S");
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, portal.Driver.NewClient().TrySignInWithPasskeyAsync(asked.State, passkey.Show(asked.Options)));
    }

    [Fact]
    public async Task A_person_has_several_and_one_that_is_removed_no_longer_signs_in()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (lost, first) = await client.Account.AddPasskeyAsync(Portal);
        var (kept, second) = await client.Account.AddPasskeyAsync(Portal);
        Assert.Null(second.RecoveryCodes);
        Assert.Equal(2, (await Answer.ListOfAsync<PasskeyAnswer>(client.Http.GetAsync("/api/me/passkeys"))).Count);
        await Answer.SuccessAsync(client.Account.TryRemovePasskeyAsync(first.Passkey.Id));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Account.TryRemovePasskeyAsync(first.Passkey.Id));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInWithPasskeyAsync(lost));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInWithPasskeyAsync(kept));
        await Answer.SuccessAsync(client.Account.TryRemovePasskeyAsync(second.Passkey.Id));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task A_passkey_made_for_one_person_cannot_be_added_by_another()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var (_, other) = await Portal.NewPersonAsync();
        var asked = await client.Account.PasskeyOptionsAsync();
        var passkey = SoftPasskey.Make(asked.Options, Portal.Origin);
        Assert.Equal("passkey-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, other.Account.TryAddPasskeyAsync(asked.State, passkey.Registration))).Code);
        await Answer.SuccessAsync(client.Account.TryAddPasskeyAsync(asked.State, passkey.Registration));
        Assert.Equal("passkey-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryAddPasskeyAsync(asked.State, passkey.Registration))).Code);
    }

    [Fact]
    public async Task A_name_that_is_closed_for_guessed_passwords_stays_open_for_its_passkey()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (passkey, _) = await client.Account.AddPasskeyAsync(Portal);
        for (var guess = 1; guess <= 5; guess++) await Portal.NewClient().TrySignInAsync(person.Email, "geraden");
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInWithPasskeyAsync(passkey));
    }
}
