using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class SignInTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var (person, _) = await NewPersonAsync();
        var wrong = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, "niet het wachtwoord"));
        var unknown = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(Unique.Email(), "niet het wachtwoord"));
        Assert.Equal((wrong.Code, wrong.Title), (unknown.Code, unknown.Title));
        Assert.Equal("invalid-credentials", wrong.Code);
    }

    [Fact]
    public async Task The_mail_address_is_the_user_name_however_it_is_typed()
    {
        var (person, _) = await NewPersonAsync();
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync($"  {person.Email.ToUpperInvariant()} ", Client.Password));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while_even_when_guessed_at_the_same_moment()
    {
        var (person, _) = await NewPersonAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Portal.NewClient().TrySignInAsync(person.Email, "geraden")));
        var problem = await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        Assert.Equal("locked-out", problem.Code);
    }

    [Fact]
    public async Task The_cookies_cannot_be_read_by_scripts_nor_sent_by_other_sites()
    {
        var (person, _) = await NewPersonAsync();
        using var response = await Portal.NewClient().TrySignInAsync(person.Email, Client.Password);
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(["session", "device"], cookies.Select(cookie => cookie.Split('=')[0]));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_stolen_cookie_is_worthless_after_signing_out()
    {
        var (person, _) = await NewPersonAsync();
        var client = Portal.NewClient();
        using var response = await client.TrySignInAsync(person.Email, Client.Password);
        var stolen = Portal.NewHttp();
        stolen.DefaultRequestHeaders.Add("Cookie", Client.SessionCookieOf(response));
        await Answer.SuccessAsync(stolen.GetAsync("/api/me"));
        await Answer.SuccessAsync(client.Http.DeleteAsync("/api/session"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, stolen.GetAsync("/api/me"));
    }

    [Fact]
    public async Task What_another_site_makes_a_browser_send_is_refused()
    {
        var (person, _) = await NewPersonAsync();
        foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elders.example") })
        {
            var http = Portal.NewHttp();
            http.DefaultRequestHeaders.Add(header, value);
            using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
            Assert.Equal("cross-site", (await CodeOf(http.SendAsync(request))));
        }

        async Task<string> CodeOf(Task<HttpResponseMessage> sending) => (await (await sending).Content.ReadFromJsonAsync<ProblemAnswer>())!.Code;
    }

    private async Task<(PersonAnswer Person, Client Client)> NewPersonAsync()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync("Anneke de Vries", Unique.Email(), "06 12345678");
        return (person, await Portal.SignInWithInvitationAsync(person));
    }
}
