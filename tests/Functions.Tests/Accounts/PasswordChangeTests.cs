using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class PasswordChangeTests(SharedPortal shared)
{
    private const string Other = "iets heel anders";

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task Changing_the_password_asks_for_the_one_there_is()
    {
        var (person, client) = await Portal.NewPersonAsync();
        Assert.Equal("password-incorrect", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryChangePasswordAsync("geraden wachtwoord", Other))).Code);
        var empty = await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryChangePasswordAsync("", Other));
        Assert.Equal(["Dit veld is verplicht."], empty.Errors!["currentPassword"]);
        await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, Other));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Other));
    }

    [Fact]
    public async Task A_change_ends_the_other_sessions_and_gives_this_one_a_new_cookie()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var elsewhere = await Portal.SignInAsync(person);
        using var again = await client.TrySignInAsync(person.Email, Client.Password);
        var copied = Portal.NewHttp();
        copied.DefaultRequestHeaders.Add("Cookie", Client.SessionCookieOf(again));
        using var changed = await client.Account.TryChangePasswordAsync(Client.Password, Other);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.NotEqual(Client.SessionCookieOf(again), Client.SessionCookieOf(changed));
        await Answer.SuccessAsync(client.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, elsewhere.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, copied.GetAsync("/api/me"));
    }

    [Fact]
    public async Task A_changed_and_a_reset_password_are_told_by_a_mail_without_a_link_and_a_first_one_is_not()
    {
        var (person, client) = await Portal.NewPersonAsync();
        Assert.DoesNotContain(await Portal.Mail.ToAsync(person.Email), mail => mail.Subject.Contains("wijziging", StringComparison.Ordinal));
        await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, Other));
        var notice = await Portal.Mail.WaitForAsync(person.Email, "wijziging in uw account");
        Assert.Contains("wachtwoord van uw account bij de portal gewijzigd", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", notice.Text, StringComparison.Ordinal);
        await Answer.SuccessAsync(Portal.NewClient().RequestPasswordAsync(person.Email));
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link, "weer een ander"));
        await Eventually.HoldsAsync("a second notice", async () => (await Portal.Mail.ToAsync(person.Email)).Count(mail => mail.Subject.Contains("wijziging", StringComparison.Ordinal)) == 2);
    }

    [Fact]
    public async Task Me_tells_when_the_password_was_changed()
    {
        var (_, client) = await Portal.NewPersonAsync();
        var before = (await client.Account.MeAsync()).PasswordChangedAt!.Value;
        await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, Other));
        Assert.True((await client.Account.MeAsync()).PasswordChangedAt > before);
    }

    [Theory]
    [InlineData("kort", "Kies een wachtwoord van ten minste 10 tekens.")]
    [InlineData("1q2w3e4r5t", "Dit wachtwoord wordt veel gebruikt en daarom snel geraden. Kies een ander.")]
    [InlineData("Welkom2026!", "Dit wachtwoord wordt veel gebruikt en daarom snel geraden. Kies een ander.")]
    [InlineData("Vries-en-zon", "Kies een wachtwoord zonder uw naam, uw e-mailadres of onze naam.")]
    [InlineData("b.a.k.k.e.r-finance", "Kies een wachtwoord zonder uw naam, uw e-mailadres of onze naam.")]
    public async Task A_password_that_is_short_common_or_about_the_person_or_the_firm_is_refused(string password, string text)
    {
        var (_, client) = await Portal.NewPersonAsync("Anneke de Vries");
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Account.TryChangePasswordAsync(Client.Password, password));
        Assert.Equal([text], problem.Errors!["newPassword"]);
    }

    [Theory]
    [InlineData("          spaties          ")]
    [InlineData("één appel, twee peren 🍐")]
    [InlineData("alleenkleineletters")]
    [InlineData("99999 rode luchtballonnen boven Terschelling, en geen ervan leeg; dat is langer dan vierenzestig tekens en dat mag.")]
    public async Task Any_character_and_any_length_up_to_128_is_taken_exactly_as_typed(string password)
    {
        var (person, client) = await Portal.NewPersonAsync();
        await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, password));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, password));
        foreach (var almost in new[] { password.Trim() + "x", password.ToUpperInvariant(), password[..^1] })
            await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, almost));
    }
}
