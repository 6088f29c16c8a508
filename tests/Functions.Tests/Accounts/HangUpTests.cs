using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>
/// What ends a person's sessions, asked for by somebody who hangs up at each operation of it in turn: either nothing has happened, or
/// every session
/// of before is refused and the person is told.
/// </summary>
public sealed class HangUpTests(SharedPortal shared)
{
    private const int Never = int.MaxValue;

    [Fact]
    public Task Changing_the_password() => EachAsync(
        (story, _, nth) => Send(
            story.Own.Http, HttpMethod.Put, "/api/me/password", new { currentPassword = PasswordOf(nth), newPassword = PasswordOf(nth + 1) }),
        passwordChanges: true, notices: 1);

    [Fact]
    public Task Setting_a_password_by_a_link() => EachAsync(
        (story, person, nth) => Send(
            story.Portal.Driver.NewHttp(), HttpMethod.Post, "/api/password", new { token = story.TokenFor(person), password = PasswordOf(nth + 1) }),
        passwordChanges: true, notices: 1);

    [Fact]
    public Task Taking_off_the_second_factor() => EachAsync(
        (story, _, _) => Send(story.Office.Http, HttpMethod.Delete, $"/api/office/people/{story.Id}/second-factor"), notices: 1);

    [Fact]
    public Task Ending_all_sessions_by_the_office() => EachAsync(
        (story, _, _) => Send(story.Office.Http, HttpMethod.Delete, $"/api/office/people/{story.Id}/sessions"));

    [Fact]
    public Task Ending_ones_other_sessions() => EachAsync(
        (story, _, _) => Send(story.Own.Http, HttpMethod.Delete, "/api/me/sessions"), ownGoesOn: true);

    [Fact]
    public Task Changing_the_mail_address() => EachAsync(
        (story, _, _) => Send(story.Office.Http, HttpMethod.Patch, $"/api/office/people/{story.Id}", new { email = story.NewAddress() }), notices: 2);

    private static string PasswordOf(int nth) => nth == 0 ? Client.Password : $"zomaar woorden {nth}";

    private static (HttpClient Http, HttpRequestMessage Request) Send(HttpClient http, HttpMethod method, string path, object? body = null) =>
        (http, new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    private async Task EachAsync(
        Func<Story, Person, int, (HttpClient Http, HttpRequestMessage Request)> act, bool passwordChanges = false, int notices = 0, bool ownGoesOn = false)
    {
        var hanging = new HangingUp();
        await using var portal = await shared.StartAnotherAsync(hanging.Watch);
        var (person, _) = await portal.Driver.NewPersonAsync();
        var story = new Story(portal, await portal.Driver.OfficeAsync(), person.Id, person.Email);
        var (operations, password, done) = (Never, 0, 0);
        // The first time tells how many there are, and that all goes well for a caller who stays.
        for (var at = Never; at == Never || at <= operations; at = at == Never ? 1 : at + 1)
        {
            await story.SignInAsync(PasswordOf(password));
            var (before, told) = (await story.PersonAsync(), await story.NoticesAsync());
            var (http, request) = act(story, before, password);
            var count = await hanging.SendAsync(http, request, at);
            if (at == Never) operations = count;
            await portal.QuietAsync();
            var isDone = (await story.PersonAsync()).SessionStamp != before.SessionStamp;
            if (isDone && passwordChanges) password++;
            done += isDone ? 1 : 0;
            var ownIsKept = ownGoesOn || (at == Never && http == story.Own.Http);
            await story.HoldsAsync($"hung up at {at} of {operations}", isDone, ownIsKept, told + (isDone ? notices : 0));
        }

        Assert.True(done > 1, "No caller who hung up was late enough for the change to be made.");
    }

    private sealed class Story(TestPortal portal, Testing.Office office, string id, string email)
    {
        private readonly HashSet<string> _addresses = [email];
        private Client _other = null!;

        public TestPortal Portal => portal;

        public Testing.Office Office => office;

        public string Id => id;

        public Client Own { get; private set; } = null!;

        public async Task SignInAsync(string password)
        {
            (Own, _other) = (portal.Driver.NewClient(), portal.Driver.NewClient());
            var address = (await PersonAsync()).Email;
            foreach (var client in new[] { Own, _other }) await Answer.SuccessAsync(client.TrySignInAsync(address, password));
        }

        public async Task<Person> PersonAsync()
        {
            using var scope = portal.Services.CreateScope();
            return (await scope.ServiceProvider.GetRequiredService<PersonStore>().FindAsync(id, CancellationToken.None))!;
        }

        public async Task<int> NoticesAsync()
        {
            var mails = await portal.Driver.Mail.AllAsync();
            return mails.Count(mail => _addresses.Contains(mail.To) && mail.Subject.Contains("wijziging in uw account", StringComparison.Ordinal));
        }

        public string NewAddress()
        {
            var address = Unique.Email();
            _addresses.Add(address);
            return address;
        }

        public string TokenFor(Person person)
        {
            using var scope = portal.Services.CreateScope();
            return Client.TokenOf(scope.ServiceProvider.GetRequiredService<PasswordLinks>().For(person, TimeSpan.FromHours(1)));
        }

        public async Task HoldsAsync(string when, bool isDone, bool ownGoesOn, int notices)
        {
            var made = isDone ? "made" : "not made";
            Assert.True(await IsInAsync(_other) == !isDone, $"{when}: the change was {made}, and the other session {(isDone ? "goes on" : "ended")}");
            Assert.True(await IsInAsync(Own) == (!isDone || ownGoesOn), $"{when}: the change was {made}; the session of who asked");
            await Eventually.HoldsAsync($"{when}: {notices} notices", async () => await NoticesAsync() == notices);
        }

        private static async Task<bool> IsInAsync(Client client) => (await client.Http.GetAsync("/api/me")).StatusCode == HttpStatusCode.OK;
    }
}
