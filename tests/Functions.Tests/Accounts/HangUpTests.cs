using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Domain;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>
/// What ends a person's sessions, asked for by somebody who hangs up at each operation of it in turn, or ended there with the process: either
/// nothing has happened, or every session of before is refused and the person is told.
/// </summary>
public sealed class HangUpTests(SharedPortal shared)
{
    private const int Never = int.MaxValue;

    // Each interruption is a failure that the portal tells of at length.
    private static readonly Dictionary<string, string?> Silent = new() { ["Logging:LogLevel:Portal.Platform.Http.FailureMiddleware"] = "None" };

    [Theory, InlineData(false), InlineData(true)]
    public Task Changing_the_password(bool withTheProcess) => EachAsync(
        withTheProcess, (story, _, nth) => Send(
            story.Own.Http, HttpMethod.Put, "/api/me/password", new { currentPassword = PasswordOf(nth), newPassword = PasswordOf(nth + 1) }),
        passwordChanges: true, notices: 1);

    [Theory, InlineData(false), InlineData(true)]
    public Task Setting_a_password_by_a_link(bool withTheProcess) => EachAsync(
        withTheProcess, (story, person, nth) => Send(
            story.Portal.Driver.NewHttp(), HttpMethod.Post, "/api/password", new { token = story.TokenFor(person), password = PasswordOf(nth + 1) }),
        passwordChanges: true, notices: 1);

    [Theory, InlineData(false), InlineData(true)]
    public Task Taking_off_the_second_factor(bool withTheProcess) => EachAsync(
        withTheProcess, (story, _, _) => Send(story.Office.Http, HttpMethod.Delete, $"/api/office/people/{story.Id}/second-factor"), notices: 1);

    [Fact]
    public Task Ending_all_sessions_by_the_office() => EachAsync(
        false, (story, _, _) => Send(story.Office.Http, HttpMethod.Delete, $"/api/office/people/{story.Id}/sessions"));

    [Fact]
    public Task Ending_ones_other_sessions() => EachAsync(
        false, (story, _, _) => Send(story.Own.Http, HttpMethod.Delete, "/api/me/sessions"), ownGoesOn: true);

    [Theory, InlineData(false), InlineData(true)]
    public Task Changing_the_mail_address(bool withTheProcess) => EachAsync(
        withTheProcess, (story, _, _) => Send(story.Office.Http, HttpMethod.Patch, $"/api/office/people/{story.Id}", new { email = story.NewAddress() }), notices: 2);

    private static string PasswordOf(int nth) => nth == 0 ? Client.Password : $"zomaar woorden {nth}";

    private static (HttpClient Http, HttpRequestMessage Request) Send(HttpClient http, HttpMethod method, string path, object? body = null) =>
        (http, new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    private async Task EachAsync(
        bool withTheProcess, Func<Story, Person, int, (HttpClient Http, HttpRequestMessage Request)> act, bool passwordChanges = false, int notices = 0, bool ownGoesOn = false)
    {
        Interruptions interruptions = withTheProcess ? new Crashing() : new HangingUp();
        await using var portal = await shared.StartAnotherAsync(interruptions.Watch, Silent);
        var (person, _) = await portal.Driver.NewPersonAsync();
        var story = new Story(portal, await portal.Driver.OfficeAsync(), person.Id, person.Email);
        var (operations, password, done) = (Never, 0, 0);
        // The first time tells how many there are, and that all goes well for a caller who stays.
        for (var at = Never; at > 0; at = at == Never ? operations : at - 1)
        {
            await story.SignInAsync(PasswordOf(password));
            var (before, told) = (await story.PersonAsync(), await story.NoticesAsync());
            var (http, request) = act(story, before, password);
            var count = await interruptions.SendAsync(http, request, at);
            if (at == Never) operations = count;
            if (withTheProcess) await SweepAsync(portal);
            await portal.QuietAsync();
            var isDone = (await story.PersonAsync()).SessionStamp != before.SessionStamp;
            if (isDone && passwordChanges) password++;
            done += isDone ? 1 : 0;
            var ownIsKept = ownGoesOn || (at == Never && http == story.Own.Http);
            await story.HoldsAsync($"interrupted at {at} of {operations}", isDone, ownIsKept, told + (isDone ? notices : 0));
            // What a process that ends has read so far leaves nothing behind: the last thing before the change was to expect the notice.
            if (withTheProcess && !isDone) break;
        }

        Assert.True(done > 1, "None was interrupted late enough for the change to be made.");
    }

    private static async Task SweepAsync(TestPortal portal)
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await portal.RunTimerAsync(nameof(SweepNotices));
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
