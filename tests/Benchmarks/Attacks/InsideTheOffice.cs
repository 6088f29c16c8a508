using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>A member of staff who would be a client, and a script with a right of its own.</summary>
internal static class InsideTheOffice
{
    public static IReadOnlyList<Attack> All =>
    [
        new(One_of_the_office_takes_over_an_account,
            "another mail address, asked for and confirmed by the same", "it waits for a colleague, and the client's sessions go on"),
        new(One_of_the_office_takes_off_a_second_factor,
            "asked for and confirmed by the same", "it waits for a colleague, and signing in asks for the factor"),
        new(One_of_the_office_becomes_a_director,
            "a membership with the right to sign, for a friend", "it waits for a colleague, and the friend sees nothing"),
        new(Ids_of_changes_are_altered, "the colleague confirms 4 ids that are not quite one", "none is found"),
        new(A_script_does_what_staff_does, "5 operations with the role of uploads", "each is refused"),
    ];

    private static async Task One_of_the_office_takes_over_an_account(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var address = Unique.Email();
        await attacker.StrikeAsync(() => AloneAsync(story, AskForAddressAsync(story.Office.Http, story, address)));
        await Answer.SuccessAsync(story.First.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, attacker.Portal.NewClient().TrySignInAsync(address, Client.Password));
        Hold.That((await attacker.Portal.Mail.ToAsync(address)).Count == 0, "a mail went to the other address");
    }

    private static async Task One_of_the_office_takes_off_a_second_factor(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        await story.First.Account.AddAuthenticatorAsync();
        var person = story.Directors[0].Person;
        var path = $"/api/office/people/{person.Id}/second-factor";
        await attacker.StrikeAsync(() => AloneAsync(story, story.Office.Http.DeleteAsync(path)));
        var entering = attacker.Portal.NewClient().TrySignInAsync(person.Email, Client.Password);
        await Hold.RefusedAsync(HttpStatusCode.Unauthorized, "second-factor-required", entering);
    }

    private static async Task One_of_the_office_becomes_a_director(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var (person, friend) = await attacker.Portal.NewPersonAsync();
        var path = $"/api/office/dossiers/{story.Dossier.Id}/members/{person.Id}";
        var asked = new { role = "director", portalAccess = true, mayHandle = true };
        await attacker.StrikeAsync(() => AloneAsync(story, story.Office.Http.PutAsJsonAsync(path, asked)));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, friend.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}"));
    }

    private static async Task Ids_of_changes_are_altered(Attacker attacker)
    {
        var (story, other) = (await InUseAsync(attacker.Portal), await InUseAsync(attacker.Portal));
        var change = await Answer.OfAsync<ChangeAnswer>(AskForAddressAsync(story.Office.Http, story, Unique.Email()));
        var last = change.Id[^1] == '0' ? '1' : '0';
        var another = change.Id.Replace(change.PersonId, other.Directors[0].Person.Id, StringComparison.Ordinal);
        Hold.That(another != change.Id, "the id of a change does not name its person");
        await attacker.StrikeAsync(async () =>
        {
            foreach (var id in new[] { change.Id[..^1] + last, change.Id[..^1], "x" + change.Id[1..], another })
            {
                var confirming = story.Office.Colleague.PostAsync($"/api/office/changes/{id}/confirm", null);
                await Hold.AnsweredAsync(confirming, HttpStatusCode.NotFound);
            }
        });
    }

    private static async Task A_script_does_what_staff_does(Attacker attacker)
    {
        var story = await InUseAsync(attacker.Portal);
        var person = story.Directors[0].Person.Id;
        var change = await Answer.OfAsync<ChangeAnswer>(AskForAddressAsync(story.Office.Http, story, Unique.Email()));
        var script = (await attacker.Portal.OfficeAsync("Documents.Upload")).Http;
        await attacker.StrikeAsync(async () =>
        {
            await ForbiddenAsync(AskForAddressAsync(script, story, Unique.Email()));
            await ForbiddenAsync(script.PostAsync($"/api/office/changes/{change.Id}/confirm", null));
            await ForbiddenAsync(script.DeleteAsync($"/api/office/people/{person}/second-factor"));
            await ForbiddenAsync(script.DeleteAsync($"/api/office/dossiers/{story.Dossier.Id}/members/{person}"));
            await ForbiddenAsync(script.GetAsync($"/api/office/people/{person}"));
        });

        static Task ForbiddenAsync(Task<HttpResponseMessage> sending) => Hold.AnsweredAsync(sending, HttpStatusCode.Forbidden);
    }

    // Who asked, and the same person once more with another token.
    private static async Task AloneAsync(Scenario story, Task<HttpResponseMessage> asked)
    {
        var change = await Answer.OfAsync<ChangeAnswer>(asked);
        Hold.That(change.State == "waiting", $"the change is {change.State}");
        foreach (var self in new[] { story.Office, await story.Portal.OfficeAsync("Office.Admin") })
        {
            var confirming = self.Http.PostAsync($"/api/office/changes/{change.Id}/confirm", null);
            await Hold.RefusedAsync(HttpStatusCode.Forbidden, "needs-colleague", confirming);
        }
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
