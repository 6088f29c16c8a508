using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.DualControl;

/// <summary>The owner of a former address takes the account back.</summary>
public sealed class StopAddressChangeTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task The_mail_to_the_old_address_stops_the_change_and_closes_the_account_to_whoever_came_in()
    {
        var story = await InUseAsync(Portal);
        var (person, address) = (story.Directors[0].Person, Unique.Email());
        var link = await ChangedAsync(Portal, story, address);
        // Whoever reads the new address has made the account theirs.
        var intruder = Portal.NewClient();
        await Answer.SuccessAsync(intruder.TrySignInAsync(address, Client.Password));
        await intruder.Account.AddAuthenticatorAsync();

        await Answer.SuccessAsync(StopAsync(Portal, link));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, intruder.Http.GetAsync("/api/me"));
        foreach (var name in new[] { address, person.Email }) await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(name, Client.Password));
        var item = (await story.Office.WorkItemsAsync()).Single(open => open.Kind == "address-change-stopped" && open.PersonId == person.Id);
        Assert.Equal(person.Name, item.Subject);

        // The second one: the first was the invitation.
        var mail = await Eventually.FindsAsync("the new invitation", async () =>
            (await Portal.Mail.ToAsync(person.Email)).Where(one => one.Subject.Contains("stel uw wachtwoord in", StringComparison.Ordinal)).Skip(1).FirstOrDefault());
        var client = Portal.NewClient();
        await Answer.SuccessAsync(client.TrySetPasswordAsync(mail.Link, "een heel ander wachtwoord"));
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, "een heel ander wachtwoord"));
        Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, StopAsync(Portal, link))).Code);
    }

    [Fact]
    public async Task It_works_after_a_second_change_too_and_for_seven_days()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await InUseAsync(portal.Driver);
        var person = story.Directors[0].Person;
        var first = await ChangedAsync(portal.Driver, story, Unique.Email());
        var second = Unique.Email();
        await Answer.SuccessAsync(story.Office.ChangePersonAsync(person, new { email = second }));
        await portal.Driver.AdvanceClockAsync("P6DT23H59M");
        await Answer.SuccessAsync(StopAsync(portal.Driver, first));
        var office = await portal.Driver.OfficeAsync();
        Assert.Equal(person.Email, (await Answer.OfAsync<PersonAnswer>(office.Http.GetAsync($"/api/office/people/{person.Id}"))).Email);

        var again = await ChangedAsync(portal.Driver, story with { Office = office }, Unique.Email());
        await portal.Driver.AdvanceClockAsync("P7DT1S");
        Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, StopAsync(portal.Driver, again))).Code);
    }

    [Fact]
    public async Task An_address_that_is_somebody_elses_by_now_is_not_taken_back_but_the_account_is_closed()
    {
        var story = await InUseAsync(Portal);
        var (person, address) = (story.Directors[0].Person, Unique.Email());
        var link = await ChangedAsync(Portal, story, address);
        var other = await story.Office.AddPersonAsync("Een Ander", person.Email);
        await Answer.SuccessAsync(StopAsync(Portal, link));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(address, Client.Password));
        // Nobody's any more: no password can be asked for under it.
        await story.Office.AddPersonAsync("Nog Iemand", address);
        await Portal.SignInWithInvitationAsync(other with { Email = other.Email.ToLowerInvariant() });
        Assert.Contains(await story.Office.WorkItemsAsync(), open => open.Kind == "address-change-stopped" && open.PersonId == person.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zomaar")]
    public async Task What_is_no_such_link_stops_nothing(string token) =>
        Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, Portal.NewHttp().PostAsJsonAsync("/api/address-change/stop", new { token }))).Code);

    private static Task<HttpResponseMessage> StopAsync(PortalDriver portal, Uri link) =>
        portal.NewHttp().PostAsJsonAsync("/api/address-change/stop", new { token = Client.TokenOf(link) });

    private static async Task<Scenario> InUseAsync(PortalDriver portal)
    {
        var story = await Scenario.WithDirectorsAsync(portal, 1);
        await story.Office.UploadAsync(story.Dossier, "BTW");
        return story;
    }

    private static async Task<Uri> ChangedAsync(PortalDriver portal, Scenario story, string address)
    {
        var person = story.Directors[0].Person;
        await Answer.SuccessAsync(story.Office.ChangePersonAsync(person, new { email = address }));
        var mail = await Eventually.FindsAsync("the mail with the link", async () =>
            (await portal.Mail.ToAsync(person.Email)).LastOrDefault(one => one.Text.Contains("/mailadres-terugzetten#", StringComparison.Ordinal)));
        Assert.DoesNotContain("/mailadres-terugzetten", string.Concat((await portal.Mail.ToAsync(address)).Select(one => one.Text)), StringComparison.Ordinal);
        return mail.Link;
    }
}
