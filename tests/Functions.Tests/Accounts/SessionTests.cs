using System.Net;
using Portal.Accounts;
using Portal.Platform;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class SessionTests(SharedPortal shared)
{
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task One_sees_where_one_is_signed_in_this_session_first()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var address = Unique.Address();
        await SignInOnPhoneAsync(person, address);
        var sessions = await client.Account.SessionsAsync();
        Assert.Equal([true, false], sessions.Select(session => session.Current));
        Assert.Equal(("Safari op iPhone", address), (sessions[1].Device, sessions[1].Address));
    }

    [Fact]
    public async Task One_ends_a_session_or_all_others_and_never_somebody_elses()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var phone = await SignInOnPhoneAsync(person, Unique.Address());
        var (_, stranger) = await Portal.NewPersonAsync();
        var ofPhone = (await client.Account.SessionsAsync()).Single(session => !session.Current).Id;
        await Answer.ProblemAsync(HttpStatusCode.NotFound, stranger.Account.TryEndSessionAsync(ofPhone));
        await Answer.SuccessAsync(client.Account.TryEndSessionAsync(ofPhone));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, phone.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Account.TryEndSessionAsync(ofPhone));

        var again = await SignInOnPhoneAsync(person, Unique.Address());
        await Answer.SuccessAsync(client.Account.TryEndOtherSessionsAsync());
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, again.Http.GetAsync("/api/me"));
        Assert.Single(await client.Account.SessionsAsync());
        Assert.Single(await stranger.Account.SessionsAsync());
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_ending_a_session_asks_for_the_password()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, client) = await portal.Driver.NewPersonAsync();
        await portal.Driver.SignInAsync(person);
        await portal.Driver.AdvanceClockAsync("PT16M");
        var other = (await client.Account.SessionsAsync()).Single(session => !session.Current);
        Assert.Equal("password-required", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryEndSessionAsync(other.Id))).Code);
        Assert.Equal("password-required", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryEndOtherSessionsAsync())).Code);
        Assert.Equal("password-incorrect", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryEndSessionAsync(other.Id, "geraden"))).Code);
        await Answer.SuccessAsync(client.Account.TryEndSessionAsync(other.Id, Client.Password));
    }

    [Fact]
    public async Task Last_seen_moves_along_and_what_has_expired_is_not_shown()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, client) = await portal.Driver.NewPersonAsync();
        await portal.Driver.SignInAsync(person);
        var before = (await client.Account.SessionsAsync())[0].LastSeenAt;
        await portal.Driver.AdvanceClockAsync("PT1H50M");
        Assert.True((await client.Account.SessionsAsync())[0].LastSeenAt > before + TimeSpan.FromHours(1));
        await portal.Driver.AdvanceClockAsync("PT11M");
        Assert.Single(await client.Account.SessionsAsync());
    }

    [Fact]
    public async Task Signing_in_with_an_old_cookie_gives_a_new_one_and_ends_the_old_session()
    {
        var (person, client) = await Portal.NewPersonAsync();
        using var first = await client.TrySignInAsync(person.Email, Client.Password);
        using var second = await client.TrySignInAsync(person.Email, Client.Password);
        Assert.NotEqual(Client.SessionCookieOf(first), Client.SessionCookieOf(second));
        var old = Portal.NewHttp();
        old.DefaultRequestHeaders.Add("Cookie", Client.SessionCookieOf(first));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, old.GetAsync("/api/me"));
    }

    [Fact]
    public async Task The_office_ends_all_sessions_of_a_person()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var office = await Portal.OfficeAsync();
        await Answer.SuccessAsync(office.Http.DeleteAsync($"/api/office/people/{person.Id}/sessions"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.DeleteAsync("/api/office/people/0000000000000000/sessions"));
    }

    [Fact]
    public async Task A_sign_in_on_a_new_device_is_told_by_mail_and_one_on_a_known_device_is_not()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await Answer.SuccessAsync(client.Http.DeleteAsync("/api/session"));
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        await SignInOnPhoneAsync(person, Unique.Address());
        var notice = await Portal.Mail.WaitForAsync(person.Email, "nieuw apparaat");
        Assert.Contains("Safari op iPhone", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", notice.Text, StringComparison.Ordinal);
        Assert.Single(await Portal.Mail.ToAsync(person.Email), mail => mail.Subject.Contains("nieuw apparaat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", "Chrome op Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge op Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet op Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox op Mac")]
    [InlineData("curl/8.5.0", "Onbekend apparaat")]
    public void A_device_is_named_in_plain_words(string userAgent, string name) => Assert.Equal(name, DeviceName.Of(userAgent));

    [Theory]
    [InlineData("Chrome op Windows", "Chrome on Windows")]
    [InlineData("Samsung Internet op Android", "Samsung Internet on Android")]
    [InlineData("iPhone", "iPhone")]
    [InlineData("Onbekend apparaat", "Unknown device")]
    public void Who_reads_English_reads_of_devices_in_English(string kept, string name) =>
        Assert.Equal((name, kept), (DeviceName.In(Language.En, kept), DeviceName.In(Language.Nl, kept)));

    private async Task<Client> SignInOnPhoneAsync(PersonAnswer person, string address)
    {
        var phone = Portal.NewClient(address);
        phone.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Phone);
        await Answer.SuccessAsync(phone.TrySignInAsync(person.Email, Client.Password));
        return phone;
    }
}
