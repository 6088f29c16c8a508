using System.Net;
using System.Net.Http.Json;
using Portal.Functions.Tests.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.DualControl;

/// <summary>After the office changed an account, nobody signs with it for two days, unless the office says how it knows who it is.</summary>
public sealed class SigningHoldTests(SharedPortal shared)
{
    [Theory]
    [InlineData("address")]
    [InlineData("factor")]
    public async Task Nothing_is_signed_for_two_days_after_a_change_by_the_office(string what)
    {
        await using var portal = await shared.StartAnotherAsync();
        var (story, client) = await ChangedAsync(portal.Driver, what);
        var held = await Answer.ProblemAsync(HttpStatusCode.Conflict, client.TrySigningAsync(story.Document.Id));
        Assert.Equal("signing-held", held.Code);
        Assert.Equal("signing-held", (await Answer.ProblemAsync(HttpStatusCode.Conflict, client.TrySendSigningCodeAsync(story.Document))).Code);
        Assert.Equal("signing-held", (await Answer.ProblemAsync(HttpStatusCode.Conflict, client.TrySignAsync(story.Document, "123456"))).Code);
        await portal.Driver.AdvanceClockAsync("P2DT1S");
        client = await portal.Driver.SignInAsync(story.Scenario.Directors[0].Person);
        Assert.Equal("signed", (await client.SignBySmsAsync(portal.Driver, story.Document, story.Mobiles[0])).State);
    }

    [Fact]
    public async Task Who_has_shown_the_office_who_they_are_signs_at_once_and_the_evidence_tells_how()
    {
        var (story, client) = await ChangedAsync(shared.Driver, "address");
        var person = story.Scenario.Directors[0].Person;
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, ConfirmAsync(story, person, " "));
        Assert.Equal(["reason"], problem.Errors!.Keys);
        await Answer.SuccessAsync(ConfirmAsync(story, person, "op kantoor gezien met rijbewijs, BSN 123456782"));
        Assert.Equal("signing-not-held", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ConfirmAsync(story, person, "nog eens"))).Code);
        Assert.Equal("signed", (await client.SignBySmsAsync(shared.Driver, story.Document, story.Mobiles[0])).State);

        var file = (await story.SealedAsync()).Files.Single(one => one.Signed);
        using var saved = new TemporaryFile(await (await client.TryFileAsync(story.Document.Id, file.Id)).Content.ReadAsByteArrayAsync());
        var text = await PdfTools.SuccessAsync("pdftotext", "-raw", "-enc", "UTF-8", saved.Path, "-");
        Assert.Contains("Petra Bakker: op kantoor gezien met rijbewijs, BSN •••••••••", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_changed_has_nothing_to_confirm()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var answer = story.Office.Http.PutAsJsonAsync($"/api/office/people/{story.Directors[0].Person.Id}/identity", new { reason = "gezien" });
        Assert.Equal("signing-not-held", (await Answer.ProblemAsync(HttpStatusCode.Conflict, answer)).Code);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.PutAsJsonAsync("/api/office/people/0000000000000000/identity", new { reason = "gezien" }));
    }

    private static Task<HttpResponseMessage> ConfirmAsync(SigningStory story, PersonAnswer person, string reason) =>
        story.Office.Http.PutAsJsonAsync($"/api/office/people/{person.Id}/identity", new { reason });

    private static async Task<(SigningStory Story, Client Client)> ChangedAsync(PortalDriver portal, string what)
    {
        var story = await SigningStory.BeginAsync(portal, 1);
        var director = story.Scenario.Directors[0];
        if (what == "factor") await director.Client.Account.AddAuthenticatorAsync();
        var person = what == "address" ? director.Person with { Email = Unique.Email() } : director.Person;
        await Answer.SuccessAsync(what == "address" ? story.Office.ChangePersonAsync(person, new { email = person.Email }) : story.Office.ResetSecondFactorAsync(person));
        var scenario = story.Scenario with { Directors = [director with { Person = person }] };
        return (story with { Scenario = scenario }, await portal.SignInAsync(person));
    }
}
