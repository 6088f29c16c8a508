using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class MobileTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_number_is_the_accounts_when_the_code_that_was_sent_to_it_comes_back()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await Answer.SuccessAsync(client.Account.TrySetMobileAsync($"06-{number[4..]}"));
        Assert.Null((await client.Account.MeAsync()).Mobile);
        var code = await Portal.Mail.CodeToAsync(number);
        var me = await Answer.OfAsync<MeAnswer>(client.Account.TryConfirmMobileAsync($"{code[..3]} {code[3..]}"));
        Assert.Equal(($"•••••••••{number[^3..]}", true), (me.Mobile, me.MobileConfirmed));
        Assert.Contains("mobiel nummer", (await Portal.Mail.WaitForAsync(person.Email, "wijziging in uw account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sms_names_the_firm_the_code_and_the_site_and_fits_in_one_message()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await Answer.SuccessAsync(client.Account.TrySetMobileAsync(number));
        var code = await Portal.Mail.CodeToAsync(number);
        var text = (await Portal.Mail.TextsToAsync(number)).Single().Text;
        Assert.Equal($"Uw code voor de portal van Bakker+Finance: {code}. De code is 10 minuten geldig. Deel hem met niemand.\n\n@localhost #{code}", text);
        Assert.True(text.Length <= 160);
    }

    [Fact]
    public async Task The_number_that_the_office_registered_is_confirmed_without_typing_it()
    {
        var number = Unique.Mobile();
        var person = await (await Portal.OfficeAsync()).AddPersonAsync("Kees Bos", Unique.Email(), number);
        var client = await Portal.SignInWithInvitationAsync(person);
        Assert.False((await client.Account.MeAsync()).MobileConfirmed);
        await Answer.SuccessAsync(client.Account.TrySetMobileAsync(null));
        Assert.True((await Answer.OfAsync<MeAnswer>(client.Account.TryConfirmMobileAsync(await Portal.Mail.CodeToAsync(number)))).MobileConfirmed);
    }

    [Fact]
    public async Task A_change_asks_for_the_password_and_a_number_that_can_be_sent_to()
    {
        var (_, client) = await Portal.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TrySetMobileAsync(Unique.Mobile(), "niet het wachtwoord"));
        Assert.Equal(["Dit is geen geldig mobiel nummer."], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TrySetMobileAsync("020 5550123"))).Errors!["number"]);
        Assert.Equal(["Dit veld is verplicht."], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TrySetMobileAsync(null))).Errors!["number"]);
    }

    [Fact]
    public async Task A_code_is_good_for_once()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await client.Account.RegisterMobileAsync(Portal, number, number);
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmMobileAsync(await Portal.Mail.CodeToAsync(number)));
        Assert.Equal("code-expired", problem.Code);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_is_of_no_use_either_even_when_guessed_at_the_same_moment()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await Answer.SuccessAsync(client.Account.TrySetMobileAsync(number));
        var code = await Portal.Mail.CodeToAsync(number);
        var wrong = code == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Account.TryConfirmMobileAsync(wrong)));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        Assert.Equal("too-many-attempts", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, client.Account.TryConfirmMobileAsync(code))).Code);
    }

    [Fact]
    public async Task A_code_lasts_ten_minutes_and_there_is_one_a_minute_and_ten_a_day()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (_, client) = await portal.Driver.NewPersonAsync();
        var number = Unique.Mobile();
        await Answer.SuccessAsync(client.Account.TrySetMobileAsync(number));
        using var soon = await client.Account.TrySetMobileAsync(number);
        Assert.Equal(HttpStatusCode.TooManyRequests, soon.StatusCode);
        Assert.InRange(soon.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var first = await portal.Driver.Mail.CodeToAsync(number);
        await portal.Driver.AdvanceClockAsync("PT10M1S");
        Assert.Equal("code-expired", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryConfirmMobileAsync(first))).Code);
        var last = first;
        for (var sent = 2; sent <= 10; sent++)
        {
            await Answer.SuccessAsync(client.Account.TrySetMobileAsync(number));
            // A code that the next one replaces before it went out is not sent.
            last = await portal.Driver.Mail.CodeToAsync(number, sent);
            await portal.Driver.AdvanceClockAsync("PT1M1S");
        }

        Assert.Equal("code-sent-recently", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, client.Account.TrySetMobileAsync(number))).Code);
        Assert.NotEqual(first, last);
        await Answer.SuccessAsync(client.Account.TryConfirmMobileAsync(last));
    }

    [Fact]
    public async Task An_sms_that_could_not_be_handed_over_is_tried_again()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (_, client) = await portal.Driver.NewPersonAsync();
        portal.MailFaults.Throttle(TimeSpan.FromSeconds(1), 2);
        var number = Unique.Mobile();
        Assert.True((await client.Account.RegisterMobileAsync(portal.Driver, number, number)).MobileConfirmed);
    }
}
