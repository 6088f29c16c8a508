using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Dossiers;

/// <summary>Mijn gegevens: where and how a client is reached, as the office has it, and what a client says it should be.</summary>
public sealed class ContactTests(SharedPortal shared)
{
    private static readonly object Home = new { street = "Keizersgracht 1", postalCode = "1015aa", city = "Amsterdam", phone = "(020) 555 01 23", email = "info@bakker.example" };

    [Fact]
    public async Task What_the_office_writes_down_the_client_sees_and_nobody_else()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        Assert.Equal(new ContactAnswer(), (await SeenAsync(story)).Contact);
        await Answer.SuccessAsync(SetAsync(story, Home));
        Assert.Equal(new ContactAnswer("Keizersgracht 1", "1015 AA", "Amsterdam", null, "(020) 555 01 23", "info@bakker.example"), (await SeenAsync(story)).Contact);
        Assert.Equal((await SeenAsync(story)).Contact, (await AtOfficeAsync(story)).Contact);
        var (_, stranger) = await shared.Driver.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, stranger.Http.PostAsJsonAsync($"/api/dossiers/{story.Dossier.Id}/contact", Home));
        await Answer.SuccessAsync(SetAsync(story, new { }));
        Assert.Equal(new ContactAnswer(), (await SeenAsync(story)).Contact);
    }

    [Fact]
    public async Task What_a_client_proposes_is_work_for_the_office_and_counts_when_it_is_taken_over()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 2);
        await Answer.SuccessAsync(SetAsync(story, Home));
        await Answer.SuccessAsync(ProposeAsync(story.First, story, new { street = "Herengracht 9", city = "Amsterdam" }));
        var seen = await SeenAsync(story);
        Assert.Equal(("Keizersgracht 1", "Herengracht 9", story.Directors[0].Person.Name), (seen.Contact.Street, seen.ProposedContact!.Contact.Street, seen.ProposedContact.By));
        Assert.Equal(story.Directors[0].Person.Name, Assert.Single(await OpenAsync(story)).Comment);

        // A later one takes the place of the first, in the list of work too.
        var wanted = new { street = "Prinsengracht 2", postalCode = "1015 AB", city = "Amsterdam" };
        await Answer.SuccessAsync(ProposeAsync(story.Second, story, wanted));
        Assert.Equal(story.Directors[1].Person.Name, Assert.Single(await OpenAsync(story)).Comment);
        await Answer.SuccessAsync(SetAsync(story, wanted));
        Assert.Empty(await OpenAsync(story));
        Assert.Equal(("Prinsengracht 2", null, null), ((await SeenAsync(story)).Contact.Street, (await SeenAsync(story)).Contact.Phone, (await SeenAsync(story)).ProposedContact));
        Assert.Equal("nothing-changed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, ProposeAsync(story.First, story, wanted))).Code);
    }

    [Fact]
    public async Task What_the_office_does_not_take_over_is_gone_and_nothing_changed()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await Answer.SuccessAsync(SetAsync(story, Home));
        await Answer.SuccessAsync(ProposeAsync(story.First, story, new { city = "Elders" }));
        var proposal = (await AtOfficeAsync(story)).ProposedContact!.Id;
        for (var time = 0; time < 2; time++) await Answer.SuccessAsync(DeclineAsync(story, proposal));
        Assert.Equal(("Amsterdam", null), ((await SeenAsync(story)).Contact.City, (await SeenAsync(story)).ProposedContact));
        Assert.Empty(await OpenAsync(story));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.PutAsJsonAsync("/api/office/dossiers/0000000000000000/contact", Home));
    }

    [Fact]
    public async Task What_came_while_the_office_was_at_it_stays_until_it_is_answered_itself()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await Answer.SuccessAsync(ProposeAsync(story.First, story, new { city = "Eerst" }));
        var seen = (await AtOfficeAsync(story)).ProposedContact!;
        await Answer.SuccessAsync(ProposeAsync(story.First, story, new { city = "Later" }));
        await Answer.SuccessAsync(SetAsync(story, new { city = "Eerst" }));
        await Answer.SuccessAsync(DeclineAsync(story, seen.Id));
        Assert.Equal(("Eerst", "Later"), ((await SeenAsync(story)).Contact.City, (await SeenAsync(story)).ProposedContact!.Contact.City));
        Assert.Single(await OpenAsync(story));
        // As it is on record: the client takes it back.
        await Answer.SuccessAsync(ProposeAsync(story.First, story, new { city = "Eerst" }));
        Assert.Null((await SeenAsync(story)).ProposedContact);
        Assert.Empty(await OpenAsync(story));
    }

    [Theory]
    [InlineData("phone", "bel me")]
    [InlineData("phone", "06")]
    [InlineData("email", "info@")]
    [InlineData("street", "regel\neen")]
    [InlineData("country", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task What_is_no_address_is_refused_at_its_field_on_both_sides(string field, string value)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var wrong = new Dictionary<string, string> { [field] = value };
        Assert.Equal([field], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, SetAsync(story, wrong))).Errors!.Keys);
        Assert.Equal([field], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, ProposeAsync(story.First, story, wrong))).Errors!.Keys);
    }

    private static Task<HttpResponseMessage> SetAsync(Scenario story, object contact) => story.Office.Http.PutAsJsonAsync($"/api/office/dossiers/{story.Dossier.Id}/contact", contact);

    private static Task<HttpResponseMessage> ProposeAsync(Client client, Scenario story, object contact) => client.Http.PostAsJsonAsync($"/api/dossiers/{story.Dossier.Id}/contact", contact);

    private static Task<HttpResponseMessage> DeclineAsync(Scenario story, string proposalId) =>
        story.Office.Http.DeleteAsync($"/api/office/dossiers/{story.Dossier.Id}/contact/proposals/{proposalId}");

    private static Task<DetailsAnswer> SeenAsync(Scenario story) => Answer.OfAsync<DetailsAnswer>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));

    private static Task<DetailsAnswer> AtOfficeAsync(Scenario story) => Answer.OfAsync<DetailsAnswer>(story.Office.Http.GetAsync($"/api/office/dossiers/{story.Dossier.Id}"));

    private static async Task<List<WorkItemAnswer>> OpenAsync(Scenario story) =>
        [.. (await story.Office.WorkItemsAsync()).Where(item => item.Kind == "contact-proposed" && item.DossierId == story.Dossier.Id)];

    private sealed record DetailsAnswer(ContactAnswer Contact, ProposalAnswer? ProposedContact);

    private sealed record ProposalAnswer(string Id, string By, DateTimeOffset At, ContactAnswer Contact);

    private sealed record ContactAnswer(string? Street = null, string? PostalCode = null, string? City = null, string? Country = null, string? Phone = null, string? Email = null);
}
