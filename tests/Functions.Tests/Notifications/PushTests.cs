using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Messages to the browsers of who asked for them: that something waits, and no word of what.</summary>
public sealed class PushTests(SharedPortal shared)
{
    [Fact]
    public async Task A_device_rings_for_a_task_and_an_answer_and_says_nothing_of_anybody()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 2);
        using var browser = await AskingAsync(shared.Driver, story.First);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Zonder taak" });
        await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Geheim stuk" });
        var rung = await browser.WaitForAsync();
        var text = browser.Decrypt(rung);
        Assert.Equal(("Er staat een taak voor u klaar.", "nl"), (text.GetProperty("body").GetString(), text.GetProperty("language").GetString()));
        Assert.Equal(2, text.EnumerateObject().Count());
        Assert.Equal(("aes128gcm", "259200", 32), (rung.Encoding, rung.Ttl, rung.Topic.Length));

        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Vraag");
        await story.Office.Questions.SayAsync(asked, "Antwoord");
        Assert.Equal("Er is een bericht voor u van uw accountantskantoor.", browser.Decrypt(await browser.WaitForAsync(2)).GetProperty("body").GetString());
        Assert.Equal(2, (await browser.MessagesAsync()).Count);
    }

    [Fact]
    public async Task A_message_is_signed_by_the_key_that_browsers_are_given_for_the_service_that_takes_it()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        using var browser = await AskingAsync(shared.Driver, story.First);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Stuk" });
        var parts = (await browser.WaitForAsync()).Authorization["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries).ToDictionary(part => part[..1], part => part[2..]);
        var key = (await PushOf(story.First)).PublicKey;
        Assert.Equal(key, parts["k"]);
        var token = parts["t"].Split('.');
        var point = Base64Url.DecodeFromChars(key);
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        Assert.True(verifier.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256));
        Assert.Equal("http://localhost", JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement.GetProperty("aud").GetString());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    public async Task A_browser_that_does_not_ask_any_more_is_taken_off_the_list(int status)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        using var browser = await AskingAsync(shared.Driver, story.First);
        await browser.FailAsync(status, times: 1);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Stuk" });
        await Eventually.HoldsAsync("the device to be gone", async () => (await PushOf(story.First)).Devices.Count == 0);
        Assert.Empty(await browser.MessagesAsync());
    }

    [Fact]
    public async Task A_service_that_fails_is_tried_again_no_device_is_rung_twice_and_a_reminder_rings_but_not_where_messages_were_turned_off()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 2);
        using var rings = await AskingAsync(portal.Driver, story.First);
        using var busy = await AskingAsync(portal.Driver, story.First);
        using var broken = await AskingAsync(portal.Driver, story.First);
        using var quiet = await AskingAsync(portal.Driver, story.Second);
        for (var time = 0; time < 2; time++) await Answer.SuccessAsync(RemoveAsync(story.Second, quiet.Endpoint));
        await busy.FailAsync(429, times: 1);
        await broken.FailAsync(500, times: 2);
        await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Stuk" });
        await rings.WaitForAsync();
        await Eventually.HoldsAsync("the message to come at last", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT1M");
            return (await broken.MessagesAsync()).Count > 0 && (await busy.MessagesAsync()).Count > 0;
        });
        foreach (var device in new[] { rings, busy, broken }) Assert.Single(await device.MessagesAsync());
        await portal.Driver.AdvanceClockAsync("P5D");
        Assert.StartsWith("Herinnering", rings.Decrypt(await rings.WaitForAsync(2)).GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Empty(await quiet.MessagesAsync());
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.4/push")]
    [InlineData("https://fcm.googleapis.com.evil.example/push")]
    [InlineData("https://fcm.googleapis.com@evil.example/push")]
    [InlineData("https://user:secret@fcm.googleapis.com/push")]
    [InlineData("http://fcm.googleapis.com/push")]
    [InlineData("https://fcm.googleapis.com:8443/push")]
    [InlineData("https://push.apple.com.evil.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("geen adres")]
    [InlineData("")]
    public async Task An_address_of_no_known_push_service_is_refused(string endpoint)
    {
        var (_, client) = await shared.Driver.NewPersonAsync();
        using var browser = new PushBrowser(client.Http, shared.Driver.Origin);
        var keys = new { p256dh = browser.P256dh, auth = Base64Url.EncodeToString(new byte[16]) };
        Assert.Equal(["endpoint"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Http.PostAsJsonAsync("/api/me/push", new { endpoint, keys }))).Errors!.Keys);
        Assert.Empty((await PushOf(client)).Devices);
    }

    [Fact]
    public async Task Keys_that_are_none_are_refused_and_services_of_known_browsers_are_taken()
    {
        var (_, client) = await shared.Driver.NewPersonAsync();
        using var browser = new PushBrowser(client.Http, shared.Driver.Origin);
        var auth = Base64Url.EncodeToString(new byte[16]);
        // The last is as long as a point and lies on no curve.
        foreach (var p256dh in new[] { "", "AAAA", "===", Base64Url.EncodeToString([4, .. Enumerable.Repeat((byte)7, 64)]) })
            Assert.Equal(["keys"], (await TryAddAsync(browser.Endpoint, p256dh, auth)).Errors!.Keys);
        Assert.Equal(["keys"], (await TryAddAsync(browser.Endpoint, browser.P256dh, "AAAA")).Errors!.Keys);
        Assert.Equal(["endpoint", "keys"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Http.PostAsJsonAsync("/api/me/push", new { }))).Errors!.Keys.Order());
        foreach (var endpoint in new[] { "https://fcm.googleapis.com/fcm/send/x", "https://web.push.apple.com/x", "https://api.push.apple.com/x", "https://wns2-am3p.notify.windows.com/w/?token=x" })
            await Answer.SuccessAsync(client.Http.PostAsJsonAsync("/api/me/push", new { endpoint, keys = new { p256dh = browser.P256dh, auth } }));
        Assert.Equal(4, (await PushOf(client)).Devices.Count);

        Task<ProblemAnswer> TryAddAsync(string endpoint, string p256dh, string secret) =>
            Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Http.PostAsJsonAsync("/api/me/push", new { endpoint, keys = new { p256dh, auth = secret } }));
    }

    [Fact]
    public async Task An_eleventh_device_takes_the_place_of_the_oldest_and_the_same_one_counts_once()
    {
        var (_, client) = await shared.Driver.NewPersonAsync();
        var first = await AskingAsync(shared.Driver, client);
        await Answer.SuccessAsync(client.Http.PostAsJsonAsync("/api/me/push", first.Subscription));
        Assert.Single((await PushOf(client)).Devices);
        for (var more = 0; more < 10; more++) (await AskingAsync(shared.Driver, client)).Dispose();
        var devices = (await PushOf(client)).Devices;
        Assert.Equal(10, devices.Count);
        Assert.DoesNotContain(devices, device => device.Id == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Endpoint))));
        first.Dispose();
    }

    [Fact]
    public async Task What_cannot_be_unsealed_any_more_is_none_and_keeps_nothing_waiting()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        using var browser = await AskingAsync(portal.Driver, story.First);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<PersonStore>();
            var entry = new AuditEntry("push-added", story.Directors[0].Person.Id, AuditEntry.Portal);
            await people.ChangeAsync(story.Directors[0].Person.Id, Spoil, entry, CancellationToken.None);
        }

        Assert.Empty((await PushOf(story.First)).Devices);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Stuk" });
        await story.First.TaskForAsync(placed);
        await Answer.SuccessAsync(story.First.Http.PostAsJsonAsync("/api/me/push", browser.Subscription));
        Assert.Single((await PushOf(story.First)).Devices);

        static Failure? Spoil(Person person)
        {
            person.SealedPushDevices = "onleesbaar";
            return null;
        }
    }

    private static async Task<PushBrowser> AskingAsync(PortalDriver portal, Client client)
    {
        var browser = new PushBrowser(client.Http, portal.Origin);
        await Answer.SuccessAsync(client.Http.PostAsJsonAsync("/api/me/push", browser.Subscription));
        return browser;
    }

    private static Task<PushAnswer> PushOf(Client client) => Answer.OfAsync<PushAnswer>(client.Http.GetAsync("/api/me/push"));

    private static async Task<HttpResponseMessage> RemoveAsync(Client client, string endpoint)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/me/push") { Content = JsonContent.Create(new { endpoint }) };
        return await client.Http.SendAsync(request);
    }
}
