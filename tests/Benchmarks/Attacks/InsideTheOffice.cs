using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>A member of staff who would be a client, and a script with a right of its own.</summary>
internal static class InsideTheOffice
{
    public static IReadOnlyList<Attack> All =>
    [
        new(One_of_the_office_takes_over_an_account, "another mail address, asked for and confirmed by the same", "it waits for a colleague, and the client's sessions go on"),
        new(One_of_the_office_takes_off_a_second_factor, "asked for and confirmed by the same", "it waits for a colleague, and signing in asks for the factor"),
        new(One_of_the_office_becomes_a_director, "a membership with the right to sign, for a friend", "it waits for a colleague, and the friend sees nothing"),
        new(Ids_of_changes_are_altered, "the colleague confirms 4 ids that are not quite one", "none is found"),
        new(A_script_does_what_staff_does, "5 operations with the role of uploads", "each is refused"),
    ];

    private static async Task One_of_the_office_takes_over_an_account(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var address = Unique.Email();
        await attacker.StrikeAsync(async () => await AloneAsync(story, await Answer.OfAsync<ChangeAnswer>(AskForAddressAsync(story.Office.Http, story, address))));
        await Answer.SuccessAsync(story.First.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, attacker.Portal.NewClient().TrySignInAsync(address, Client.Password));
        Hold.That((await attacker.Portal.Mail.ToAsync(address)).Count == 0, "a mail went to the other address");
    }

    private static async Task One_of_the_office_takes_off_a_second_factor(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        await story.First.Account.AddAuthenticatorAsync();
        var person = story.Directors[0].Person;
        await attacker.StrikeAsync(async () => await AloneAsync(story, await Answer.OfAsync<ChangeAnswer>(story.Office.Http.DeleteAsync($"/api/office/people/{person.Id}/second-factor"))));
        await Hold.RefusedAsync(HttpStatusCode.Unauthorized, "second-factor-required", attacker.Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    private static async Task One_of_the_office_becomes_a_director(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var (person, friend) = await attacker.Portal.NewPersonAsync();
        var asked = new { role = "director", portalAccess = true, mayHandle = true };
        await attacker.StrikeAsync(async () =>
            await AloneAsync(story, await Answer.OfAsync<ChangeAnswer>(story.Office.Http.PutAsJsonAsync($"/api/office/dossiers/{story.Dossier.Id}/members/{person.Id}", asked))));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, friend.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));
    }

    private static async Task Ids_of_changes_are_altered(Attacker attacker)
    {
        var (story, other) = (await InUseAsync(attacker.Portal), await InUseAsync(attacker.Portal));
        var change = await Answer.OfAsync<ChangeAnswer>(AskForAddressAsync(story.Office.Http, story, Unique.Email()));
        var last = change.Id[^1] == '0' ? '1' : '0';
        var another = change.Id.Replace(change.PersonId, other.Directors[0].Person.Id, StringComparison.Ordinal);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var id in new[] { change.Id[..^1] + last, change.Id[..^1], "x" + change.Id[1..], another == change.Id ? "geen" : another })
                await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Colleague.PostAsync($"/api/office/changes/{id}/confirm", null));
        });
    }

    private static async Task A_script_does_what_staff_does(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var person = story.Directors[0].Person;
        var change = await Answer.OfAsync<ChangeAnswer>(AskForAddressAsync(story.Office.Http, story, Unique.Email()));
        var script = (await attacker.Portal.OfficeAsync("Documents.Upload")).Http;
        await attacker.StrikeAsync(async () =>
        {
            await Hold.AnsweredAsync(AskForAddressAsync(script, story, Unique.Email()), HttpStatusCode.Forbidden);
            await Hold.AnsweredAsync(script.PostAsync($"/api/office/changes/{change.Id}/confirm", null), HttpStatusCode.Forbidden);
            await Hold.AnsweredAsync(script.DeleteAsync($"/api/office/people/{person.Id}/second-factor"), HttpStatusCode.Forbidden);
            await Hold.AnsweredAsync(script.DeleteAsync($"/api/office/dossiers/{story.Dossier.Id}/members/{person.Id}"), HttpStatusCode.Forbidden);
            await Hold.AnsweredAsync(script.GetAsync($"/api/office/people/{person.Id}"), HttpStatusCode.Forbidden);
        });
    }

    // Who asked, and the same person once more with another token.
    private static async Task AloneAsync(Scenario story, ChangeAnswer change)
    {
        Hold.That(change.State == "waiting", $"the change is {change.State}");
        foreach (var self in new[] { story.Office, await story.Portal.OfficeAsync("Office.Admin") })
            await Hold.RefusedAsync(HttpStatusCode.Forbidden, "needs-colleague", self.Http.PostAsync($"/api/office/changes/{change.Id}/confirm", null));
    }

    private static Task<HttpResponseMessage> AskForAddressAsync(HttpClient staff, Scenario story, string email) =>
        staff.PatchAsJsonAsync($"/api/office/people/{story.Directors[0].Person.Id}", new { email });

    private static async Task<Scenario> InUseAsync(PortalDriver portal)
    {
        var story = await Scenario.WithDirectorsAsync(portal, 1);
        await story.Office.UploadAsync(story.Dossier, "BTW");
        return story;
    }
}
