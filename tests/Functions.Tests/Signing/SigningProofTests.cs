using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>How a signer shows to be who they are, and that it holds for one act only.</summary>
public sealed class SigningProofTests(SharedPortal portal)
{
    private PortalDriver Portal => portal.Driver;

    [Fact]
    public async Task A_code_of_the_app_signs_and_does_so_once()
    {
        var scenario = await Scenario.WithDirectorsAsync(Portal, 1);
        var (app, _) = await scenario.First.Account.AddAuthenticatorAsync();
        var (one, other) = (await SigningStory.PlaceAsync(scenario), await SigningStory.PlaceAsync(scenario));
        var code = app.NextCode();
        Assert.Equal("signed", (await Answer.OfAsync<DocumentAnswer>(scenario.First.TrySignAsync(one, code, "authenticator"))).State);
        Assert.Equal("code-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, scenario.First.TrySignAsync(other, code, "authenticator"))).Code);
    }

    [Fact]
    public async Task A_passkey_signs_the_document_that_it_was_asked_for()
    {
        var scenario = await Scenario.WithDirectorsAsync(Portal, 1);
        var (passkey, _) = await scenario.First.Account.AddPasskeyAsync(Portal);
        var (one, other) = (await SigningStory.PlaceAsync(scenario), await SigningStory.PlaceAsync(scenario));
        var asked = await Answer.OfAsync<PasskeyOptionsAnswer>(scenario.First.Http.PostAsync($"/api/documents/{one.Id}/signature/passkey/options", null));
        var answer = new { factor = "passkey", state = asked.State, credential = passkey.Show(asked.Options), consent = true, version = 1 };
        Assert.Equal("passkey-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, scenario.First.TrySignAsync(other, answer))).Code);
        Assert.Equal("signed", (await Answer.OfAsync<DocumentAnswer>(scenario.First.TrySignAsync(one, answer))).State);
    }

    [Fact]
    public async Task A_code_is_of_no_use_for_another_document_another_version_or_a_second_time()
    {
        var story = await SigningStory.BeginAsync(Portal);
        var other = await SigningStory.PlaceAsync(story.Scenario);
        var code = await story.CodeAsync(0);
        Assert.Equal("code-expired", await RefusedAsync(story.First, other, code));
        var replaced = await story.Office.ReplaceAsync(story.Document, new { explanation = "Nieuwe versie" });
        Assert.Equal("code-expired", await RefusedAsync(story.First, replaced, code));

        var again = await story.CodeAsync(0, replaced);
        await Answer.SuccessAsync(story.First.TrySignAsync(replaced, again));
        Assert.Equal("already-signed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TrySignAsync(replaced, again))).Code);
    }

    [Fact]
    public async Task Nothing_is_agreed_to_or_signed_without_saying_which_version_was_read()
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        await AsksForVersionAsync("code", new { consent = true });
        await AsksForVersionAsync("", new { code = await story.CodeAsync(0), consent = true });
        Assert.DoesNotContain((await story.LookAsync()).Signatures!, one => one.At is not null);
        await story.Office.ReplaceAsync(story.Document, new { explanation = "Nieuwe versie" });
        Assert.Equal("replaced", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TrySendSigningCodeAsync(story.Document))).Code);

        async Task AsksForVersionAsync(string step, object request)
        {
            var path = $"/api/documents/{story.Document.Id}/signature/{step}".TrimEnd('/');
            var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.Http.PostAsJsonAsync(path, request));
            Assert.Equal(("invalid-input", "version"), (problem.Code, Assert.Single(problem.Errors!.Keys)));
        }
    }

    [Fact]
    public async Task Nothing_is_signed_without_consent_a_number_or_a_place_on_the_roster()
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        var code = await story.CodeAsync(0);
        Assert.Equal(["consent"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TrySignAsync(story.Document, new { code, version = 1 }))).Errors!.Keys);

        var person = await story.Office.AddPersonAsync("Mede Werker", Unique.Email());
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Scenario.Dossier, person, "director", mayHandle: true));
        var late = await Portal.SignInWithInvitationAsync(person);
        Assert.Equal("may-not-handle", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, late.TrySigningAsync(story.Document.Id))).Code);
        Assert.DoesNotContain(await late.TasksAsync(), task => task.DocumentId == story.Document.Id);

        var letter = await SigningStory.PlaceAsync(story.Scenario);
        Assert.Equal("mobile-not-confirmed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, late.TrySendSigningCodeAsync(letter))).Code);
    }

    [Fact]
    public async Task Codes_come_one_a_minute_and_five_wrong_tries_close_them_for_a_quarter_of_an_hour_whatever_document_they_are_for()
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        var other = await SigningStory.PlaceAsync(story.Scenario);
        var code = await story.CodeAsync(0);
        Assert.Equal("code-sent-recently", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, story.First.TrySendSigningCodeAsync(story.Document))).Code);
        var wrong = code == "000000" ? "000001" : "000000";
        for (var time = 1; time < 5; time++) Assert.Equal("code-invalid", await RefusedAsync(story.First, story.Document, wrong));
        Assert.Equal("too-many-attempts", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, story.First.TrySignAsync(story.Document, wrong))).Code);
        Assert.Equal("too-many-attempts", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, story.First.TrySignAsync(story.Document, code))).Code);
        Assert.Equal("too-many-attempts", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, story.First.TrySendSigningCodeAsync(other))).Code);
        await Eventually.HoldsAsync("a mail that tells of it", async () =>
            (await Portal.Mail.ToAsync(story.Scenario.Directors[0].Person.Email)).Any(mail => mail.Text.Contains("vijf keer een onjuiste smscode", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_who_sign_at_the_same_moment_and_twice_have_one_signature_each_and_there_is_one_seal()
    {
        var story = await SigningStory.BeginAsync(Portal, 4);
        var codes = new List<string>();
        for (var director = 0; director < 4; director++) codes.Add(await story.CodeAsync(director));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(time => story.Scenario.Directors[time % 4].Client.TrySignAsync(story.Document, codes[time % 4])));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        await story.SealedAsync();
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.LookAsync()).Workflow?.Status == "Completed");
        var events = await story.EventsAsync();
        Assert.Equal((4, 1), (events.Count(name => name == "document-signed"), events.Count(name => name == "document-sealed")));
        await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Scenario.Dossier.Name);
        Assert.Single(await Portal.Mail.AllAsync(), mail => mail.To == PortalDriver.OfficeAddress && mail.Subject.Contains(story.Scenario.Dossier.Name, StringComparison.Ordinal));
    }

    private static async Task<string> RefusedAsync(Client client, PlacedAnswer document, string code) =>
        (await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.TrySignAsync(document, code))).Code;
}
