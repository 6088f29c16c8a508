using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>The mails that may be stopped, stopped by their reader: by RFC 8058's one click, and never by who only looks.</summary>
public sealed class UnsubscribeTests(SharedPortal shared)
{
    [Fact]
    public async Task One_click_stops_what_asks_nothing_and_nothing_else()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var mail = await ToldOfAsync(story, "Ter informatie");
        Assert.Equal("List-Unsubscribe=One-Click", mail.HeaderOf("List-Unsubscribe-Post"));
        using (var anyone = shared.Driver.NewHttp())
        {
            await Answer.SuccessAsync(anyone.PostAsync(mail.Unsubscribe, OneClick()));
            await Answer.SuccessAsync(anyone.PostAsync(mail.Unsubscribe, new MultipartFormDataContent { { new StringContent("One-Click"), "\"List-Unsubscribe\"" } }));
        }

        Assert.Equal("none", (await story.First.NoticesAsync()).Documents);
        var task = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "Btw" });
        var asked = await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "Btw");
        Assert.Empty(asked.Headers);
        Assert.DoesNotContain("afmelden", asked.Text, StringComparison.Ordinal);
        await story.First.TaskForAsync(task);
    }

    [Fact]
    public async Task Who_follows_the_link_comes_to_a_page_that_asks_and_nothing_has_changed()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var mail = await ToldOfAsync(story, "Ter informatie");
        using var scanner = shared.Driver.NewHttp();
        using var answer = await scanner.GetAsync(mail.Unsubscribe);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(("/afmelden", true), (answer.Headers.Location!.AbsolutePath, answer.Headers.Location.Fragment.StartsWith("#token=", StringComparison.Ordinal)));
        Assert.Contains("Meld u af: " + answer.Headers.Location.GetLeftPart(UriPartial.Path) + "#token=", mail.Text, StringComparison.Ordinal);
        // What posts without saying so is no person either.
        Assert.Equal("invalid-input", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, scanner.PostAsync(mail.Unsubscribe, null))).Code);
        Assert.Equal("invalid-input", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, scanner.PostAsync(mail.Unsubscribe, new FormUrlEncodedContent([new("a", "b")])))).Code);
        Assert.Equal("atOnce", (await story.First.NoticesAsync()).Documents);
    }

    [Fact]
    public async Task An_altered_link_and_one_to_an_address_that_is_somebodys_no_more_do_nothing()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var address = (await ToldOfAsync(story, "Ter informatie")).Unsubscribe!.ToString();
        using var anyone = shared.Driver.NewHttp();
        foreach (var altered in new[] { address[..^2], address.Split('=')[0] + "=", address.Split('?')[0], $"{address[..^9]}AAAA{address[^5..]}" })
            Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, anyone.PostAsync(altered, OneClick()))).Code);
        var moved = story.Directors[0].Person with { Email = Unique.Email() };
        await Answer.SuccessAsync(story.Office.ChangePersonAsync(moved, new { email = moved.Email }));
        Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, anyone.PostAsync(address, OneClick()))).Code);
        // The change has ended the sessions.
        Assert.Equal("atOnce", (await (await shared.Driver.SignInAsync(moved)).NoticesAsync()).Documents);
    }

    private async Task<MailAnswer> ToldOfAsync(Scenario story, string subject)
    {
        await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", subject, folder = "Advies" });
        return await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, subject);
    }

    private static FormUrlEncodedContent OneClick() => new([new("List-Unsubscribe", "One-Click")]);
}
