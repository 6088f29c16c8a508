using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class SmsFactorTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_code_by_sms_stands_only_beside_something_stronger()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await client.Account.RegisterMobileAsync(Portal, number, number);
        Assert.Equal("no-second-factor", (await Answer.ProblemAsync(HttpStatusCode.Conflict, client.Account.TrySetSmsAsync(true))).Code);
        await client.Account.AddAuthenticatorAsync();
        Assert.True((await Answer.OfAsync<MeAnswer>(client.Account.TrySetSmsAsync(true))).SecondFactor.Sms);
        await Answer.SuccessAsync(client.Account.TryRemoveAuthenticatorAsync());
        Assert.False((await client.Account.MeAsync()).SecondFactor.Sms);
    }

    [Fact]
    public async Task It_needs_a_confirmed_number()
    {
        var (_, client) = await Portal.NewPersonAsync();
        await client.Account.AddAuthenticatorAsync();
        Assert.Equal("mobile-not-confirmed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, client.Account.TrySetSmsAsync(true))).Code);
    }

    [Fact]
    public async Task The_code_is_sent_on_request_and_signs_in_once()
    {
        var (person, client, number) = await WithSmsAsync();
        var asked = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        Assert.Equal(["authenticator", "sms", "recovery-code"], asked.Factors!);
        Assert.Equal($"•••••••••{number[^3..]}", asked.Mobile);
        Assert.Single(await Portal.Mail.TextsToAsync(number));

        var browser = Portal.NewClient();
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, browser.TrySendSignInCodeAsync(person.Email, "niet het wachtwoord"));
        await Answer.SuccessAsync(browser.TrySendSignInCodeAsync(person.Email, Client.Password));
        Assert.Equal("code-sent-recently", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, browser.TrySendSignInCodeAsync(person.Email, Client.Password))).Code);
        var code = await Portal.Mail.CodeToAsync(number, 2);
        await Answer.SuccessAsync(browser.TrySignInAsync(person.Email, Client.Password, code));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, code));
        Assert.Equal("code-expired", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmMobileAsync(code))).Code);
    }

    [Fact]
    public async Task A_code_for_one_purpose_is_of_no_use_for_another()
    {
        var (person, client, number) = await WithSmsAsync();
        var browser = Portal.NewClient();
        await Answer.SuccessAsync(browser.TrySendSignInCodeAsync(person.Email, Client.Password));
        var code = await Portal.Mail.CodeToAsync(number, 2);
        Assert.Equal("code-expired", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmMobileAsync(code))).Code);
        await Answer.SuccessAsync(browser.TrySignInAsync(person.Email, Client.Password, code));
    }

    [Fact]
    public async Task A_code_is_of_use_only_in_the_browser_that_asked_for_it()
    {
        var (person, _, number) = await WithSmsAsync();
        var browser = Portal.NewClient();
        await Answer.SuccessAsync(browser.TrySendSignInCodeAsync(person.Email, Client.Password));
        var code = await Portal.Mail.CodeToAsync(number, 2);
        Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password, code))).Code);
        await Answer.SuccessAsync(browser.TrySignInAsync(person.Email, Client.Password, code));
    }

    [Fact]
    public async Task Nothing_is_sent_for_an_account_without_sms()
    {
        var number = Unique.Mobile();
        var person = await (await Portal.OfficeAsync()).AddPersonAsync("Kees Bos", Unique.Email(), number);
        await Portal.SignInWithInvitationAsync(person);
        await Answer.SuccessAsync(Portal.NewClient().TrySendSignInCodeAsync(person.Email, Client.Password));
        Assert.Empty(await Portal.Mail.TextsToAsync(number));
    }

    private async Task<(PersonAnswer Person, Client Client, string Number)> WithSmsAsync()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await client.Account.RegisterMobileAsync(Portal, number, number);
        await client.Account.AddAuthenticatorAsync();
        await Answer.SuccessAsync(client.Account.TrySetSmsAsync(true));
        return (person, client, number);
    }
}
