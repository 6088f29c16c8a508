using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Clock;
using Portal.Outbox;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Every mail arrives and none twice, whatever Communication Services does; and never more than it allows.</summary>
public sealed class OutboxTests(SharedPortal shared)
{
    [Fact]
    public async Task Refused_throttled_slow_or_taken_with_the_answer_lost_every_mail_arrives_once()
    {
        await using var portal = await shared.StartAnotherAsync();
        var people = await PeopleAsync(portal, 5);
        var before = (await portal.Driver.Mail.AllAsync()).Count;
        portal.MailFaults.LoseAnswer().Reject().Throttle(TimeSpan.FromSeconds(1)).Delay(TimeSpan.FromSeconds(1)).LoseAnswer(3).Reject(2).Throttle(TimeSpan.FromSeconds(2), 2).LoseAnswer();
        var orders = people.SelectMany(person => Enumerable.Range(1, 4).Select(day => Told(person, day))).ToList();
        await OrderAsync(portal, orders);
        await ArrivedAsync(portal, before + orders.Count);
        await SettledAsync(portal);
        var mails = (await portal.Driver.Mail.AllAsync()).Skip(before).ToList();
        Assert.Equal(orders.Count, mails.Count);
        Assert.All(people, person => Assert.Equal(4, mails.Where(mail => mail.To == person.Email).DistinctBy(mail => mail.Text).Count()));
    }

    [Fact]
    public async Task An_answer_that_got_lost_is_asked_for_so_that_nothing_goes_twice_long_after_the_service_has_forgotten()
    {
        await using var portal = await shared.StartAnotherAsync();
        var person = Assert.Single(await PeopleAsync(portal, 1));
        portal.MailFaults.LoseAnswer();
        await OrderAsync(portal, [Told(person, 1)]);
        await Eventually.HoldsAsync("the mail", async () => (await TellingsAsync(portal, person)).Count == 1);
        await portal.Driver.AdvanceClockAsync("PT6M");
        await SettledAsync(portal);
        Assert.Single(await TellingsAsync(portal, person));
    }

    [Fact]
    public async Task What_is_ordered_twice_goes_once_also_later()
    {
        await using var portal = await shared.StartAnotherAsync();
        var person = Assert.Single(await PeopleAsync(portal, 1));
        await OrderAsync(portal, [Told(person, 1), Told(person, 1)]);
        await SettledAsync(portal);
        await portal.Driver.AdvanceClockAsync("P2D");
        await OrderAsync(portal, [Told(person, 1)]);
        await SettledAsync(portal);
        Assert.Single(await TellingsAsync(portal, person));
    }

    [Fact]
    public async Task Passwords_asked_for_by_invented_names_take_nothing_of_the_pace()
    {
        await using var portal = await shared.StartAnotherAsync();
        await OrderAsync(portal, [.. Enumerable.Range(0, 30).Select(_ => MailOrder.PasswordLink(Unique.Word()))]);
        await SettledAsync(portal);
        Assert.Null((await portal.Services.GetRequiredService<MailOutbox>().PaceAsync(CancellationToken.None)).SentJson);
    }

    [Fact]
    public void What_anyone_can_have_sent_goes_after_what_is_asked_of_clients() =>
        Assert.True(MailOrder.PasswordLink("digest").Urgency > MailOrder.Reminder("a-1.1", "person", "2026-01-01").Urgency);

    [Fact]
    public async Task A_throttled_service_is_left_alone_for_as_long_as_it_asks()
    {
        await using var portal = await shared.StartAnotherAsync();
        var person = Assert.Single(await PeopleAsync(portal, 1));
        portal.MailFaults.Throttle(TimeSpan.FromMinutes(20));
        await OrderAsync(portal, [Told(person, 1), Told(person, 2)]);
        var outbox = portal.Services.GetRequiredService<MailOutbox>();
        await Eventually.HoldsAsync("a pause", async () => (await outbox.PaceAsync(CancellationToken.None)).PausedUntil is not null);
        await portal.Driver.AdvanceClockAsync("PT19M");
        await OrderAsync(portal, [Told(person, 3)]);
        await Eventually.HoldsAsync("the outbox to wait for its time", async () => await outbox.NextDueAsync(CancellationToken.None) is not null);
        Assert.InRange((await TellingsAsync(portal, person)).Count, 0, 1);
        await portal.Driver.AdvanceClockAsync("PT2M");
        await Eventually.HoldsAsync("all", async () => (await TellingsAsync(portal, person)).Count == 3);
    }

    [Fact]
    public async Task A_thousand_mails_in_a_rush_keep_to_the_limits_with_tasks_before_what_only_tells()
    {
        var clock = new LocalClock();
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["Mail:PerMinute"] = "300", ["Mail:PerHour"] = "900" }, clock: clock);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var told = await PlacedAsync(new { kind = "Information", subject = "Ter informatie", folder = "Advies" });
        var asked = await PlacedAsync(new { kind = "VatReturn", subject = "Btw" });
        await SettledAsync(portal);
        var before = (await portal.Driver.Mail.AllAsync()).Count;
        // What only tells comes first, as when it went out just before the rush began.
        await OrderAsync(portal, [.. Enumerable.Range(1, 500).SelectMany(number => new[] { Order(told, number, asksNothing: true), Order(asked, number, asksNothing: false) })]);
        await Eventually.HoldsAsync("an empty outbox", () => EmptyAsync(portal, clock), TimeSpan.FromMinutes(5));

        var mails = (await portal.Driver.Mail.AllAsync()).Skip(before).ToList();
        var moments = mails.ConvertAll(mail => mail.SentAt);
        Assert.Equal(1000, mails.Count);
        Assert.True(moments.Max(at => moments.Count(other => other >= at && other - at < TimeSpan.FromMinutes(1))) <= 300);
        Assert.True(moments.Max(at => moments.Count(other => other >= at && other - at < TimeSpan.FromHours(1))) <= 900);
        // Ten go at a time; only where the one kind ends and the other begins can they be in one round, and one may have begun before all was ordered.
        Assert.True(mails.FindLastIndex(mail => mail.Subject.Contains("Btw", StringComparison.Ordinal)) < 530);

        async Task<string> PlacedAsync(object fields)
        {
            var placed = await story.Office.PlaceAsync(story.Dossier, fields);
            await portal.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, fields.ToString()!.Split("subject = ")[1].Split([',', ' '])[0]);
            return $"{placed.Id}.{placed.Version}";
        }

        MailOrder Order(string version, int number, bool asksNothing) =>
            new($"rush-{version}-{number}", MailKind.DocumentPlaced, story.Directors[0].Person.Id, Version: version) { AsksNothing = asksNothing };
    }

    // When nothing may go, and all that could has gone, time goes on.
    private static async Task<bool> EmptyAsync(TestPortal portal, LocalClock clock)
    {
        var outbox = portal.Services.GetRequiredService<MailOutbox>();
        if (await outbox.NextDueAsync(CancellationToken.None) is null) return true;
        var pace = SendPace.Of((await outbox.PaceAsync(CancellationToken.None)).SentJson, new MailOptions { PerMinute = 300, PerHour = 900 });
        var now = clock.GetUtcNow();
        if (pace.RoomAt(now) == 0 && (await outbox.DueAsync(now, 1000, CancellationToken.None)).All(mail => mail.Attempts == 0)) clock.AdvanceTo(pace.NextRoom(now));
        return false;
    }

    private static async Task<IReadOnlyList<PersonAnswer>> PeopleAsync(TestPortal portal, int count)
    {
        var office = await portal.Driver.OfficeAsync();
        var people = new List<PersonAnswer>();
        for (var number = 1; number <= count; number++) people.Add(await office.AddPersonAsync($"Persoon {number}", Unique.Email()));
        foreach (var person in people) await portal.Driver.Mail.WaitForAsync(person.Email, "wachtwoord");
        await SettledAsync(portal);
        return people;
    }

    // A mail that needs a person only; the device tells them apart.
    private static MailOrder Told(PersonAnswer person, int number) =>
        new($"told-{person.Id}-{number}", MailKind.NewDevice, person.Id) { Device = $"apparaat {number}", At = DateTimeOffset.UnixEpoch };

    private static async Task OrderAsync(TestPortal portal, IReadOnlyList<MailOrder> orders)
    {
        var outbox = portal.Services.GetRequiredService<MailOutbox>();
        var clock = portal.Services.GetRequiredService<TimeProvider>();
        foreach (var chunk in orders.Chunk(50)) await Task.WhenAll(chunk.Select((order, place) => outbox.AddAsync(order, clock.GetUtcNow().AddTicks(place), CancellationToken.None)));
        await portal.Workflows.WakeOutboxAsync(CancellationToken.None);
    }

    private static async Task<List<MailAnswer>> TellingsAsync(TestPortal portal, PersonAnswer person) =>
        [.. (await portal.Driver.Mail.ToAsync(person.Email)).Where(mail => mail.Text.Contains("apparaat ", StringComparison.Ordinal) && mail.Subject.Contains("nieuw apparaat", StringComparison.Ordinal))];

    private static Task ArrivedAsync(TestPortal portal, int count) => Eventually.HoldsAsync($"{count} mails", async () => (await portal.Driver.Mail.AllAsync()).Count >= count);

    private static Task SettledAsync(TestPortal portal) =>
        Eventually.HoldsAsync("an empty outbox", async () => await portal.Services.GetRequiredService<MailOutbox>().NextDueAsync(CancellationToken.None) is null);
}
