using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>Each is written to in their own language.</summary>
public sealed class LanguageTests(SharedPortal shared)
{
    [Fact]
    public async Task Who_the_office_added_with_English_is_written_to_in_English_and_the_office_in_Dutch()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var english = await AddAsync(story.Office, "en");
        var invitation = await shared.Driver.Mail.WaitForAsync(english.Email, "set your password");
        Assert.Contains("<html lang=\"en\">", invitation.Html, StringComparison.Ordinal);
        Assert.Contains("valid for 7 days", invitation.Text, StringComparison.Ordinal);
        Assert.Contains("Kind regards,", invitation.Text, StringComparison.Ordinal);
        await story.Office.MakeDirectorAsync(story.Dossier, english);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "Invoice", subject = "Factuur 7", amount = 1m, dueDate = "2030-05-31" });
        var told = await shared.Driver.Mail.WaitForAsync(english.Email, "Factuur 7");
        Assert.Equal("Bakker+Finance: invoice Factuur 7 is ready for you", told.Subject);
        Assert.Contains("to be paid before 31 May 2030", told.Text, StringComparison.Ordinal);
        Assert.Contains("Unsubscribe: http", told.Text, StringComparison.Ordinal);
        Assert.Contains("te betalen voor 31 mei 2030", (await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "Factuur 7")).Text, StringComparison.Ordinal);
        await story.First.DocumentAsync(placed);
    }

    [Fact]
    public async Task Who_chooses_English_gets_mails_and_codes_in_it_from_then_on()
    {
        var (person, client) = await shared.Driver.NewPersonAsync();
        Assert.Equal("nl", (await LanguageOfAsync(client)).Language);
        await Answer.SuccessAsync(client.Http.PutAsJsonAsync("/api/me/language", new { language = "en" }));
        Assert.Equal("en", (await LanguageOfAsync(client)).Language);
        Assert.Equal("invalid-json", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Http.PutAsJsonAsync("/api/me/language", new { language = "de" }))).Code);
        Assert.Equal("invalid-input", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.Http.PutAsJsonAsync("/api/me/language", new { }))).Code);

        var number = Unique.Mobile();
        await Answer.SuccessAsync(client.Http.PutAsJsonAsync("/api/me/mobile", new { number, password = Client.Password }));
        await shared.Driver.Mail.CodeToAsync(number);
        Assert.StartsWith("Your code for the portal", Assert.Single(await shared.Driver.Mail.TextsToAsync(number)).Text, StringComparison.Ordinal);
        await Answer.SuccessAsync((await shared.Driver.OfficeAsync()).Http.PatchAsJsonAsync($"/api/office/people/{person.Id}", new { language = "nl" }));
        Assert.Equal("nl", (await LanguageOfAsync(client)).Language);
    }

    private static Task<LanguageAnswer> LanguageOfAsync(Client client) => Answer.OfAsync<LanguageAnswer>(client.Http.GetAsync("/api/me"));

    private static Task<PersonAnswer> AddAsync(Testing.Office office, string language) =>
        Answer.OfAsync<PersonAnswer>(office.Http.PostAsJsonAsync("/api/office/people", new { name = "Erin Glish", email = Unique.Email(), language }));

    private sealed record LanguageAnswer(string Language);
}
