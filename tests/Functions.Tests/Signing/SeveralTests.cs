using System.Net;
using Portal.Platform;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Several documents that wait for the same person are signed in one act; each has its own evidence and seal.</summary>
public sealed class SeveralTests(SharedPortal portal)
{
    private PortalDriver Portal => portal.Driver;

    [Fact]
    public async Task One_code_signs_all_and_each_has_its_own_consent_evidence_and_seal()
    {
        var (story, documents) = await BeginAsync(2);
        var asked = await Answer.OfAsync<SeveralPreparationAnswer>(story.First.TrySeveralAsync("preparation", new { documents }));
        Assert.Equal(documents.Select(document => document.Id), asked.Consents.Select(consent => consent.Id));
        Assert.All(asked.Consents, consent => Assert.Equal(Ids.Digest(consent.Text), consent.Sha256));
        Assert.Equal(["sms"], asked.Factors);

        var items = await SignAsync(story, documents, await CodeAsync(story, documents));
        Assert.Equal(["signed", "signed"], items.Select(item => item.Document!.State));
        foreach (var document in documents)
        {
            var sealedDocument = await Eventually.FindsAsync("the seal", async () =>
                await story.Office.DocumentAsync(document.Id) is var now && now.Files.Any(file => file.Signed) ? now : null);
            Assert.Equal("Sms", Assert.Single(sealedDocument.Roster!).Factor);
            var events = sealedDocument.History!.Select(entry => entry.Event).ToList();
            Assert.Equal(["document-placed", "signature-code-sent", "signature-consented", "document-signed", "document-sealed"], events);
        }

        await story.First.NoTasksAsync();
    }

    [Fact]
    public async Task A_touch_of_a_passkey_signs_all_and_those_only()
    {
        var scenario = await Scenario.WithDirectorsAsync(Portal, 1);
        var (passkey, _) = await scenario.First.Account.AddPasskeyAsync(Portal);
        var documents = await PlaceAsync(scenario, 3);
        var two = documents[..2];
        var asked = await Answer.OfAsync<PasskeyOptionsAnswer>(scenario.First.TrySeveralAsync("passkey/options", new { documents = two }));
        var shown = new { state = asked.State, credential = passkey.Show(asked.Options) };
        var other = await Answer.ProblemAsync(HttpStatusCode.BadRequest, scenario.First.TrySeveralAsync("", new { documents, passkey = shown, consent = true }));
        Assert.Equal("passkey-invalid", other.Code);
        var items = await Answer.ListOfAsync<SeveralSignedAnswer>(scenario.First.TrySeveralAsync("", new { documents = two, passkey = shown, consent = true }));
        Assert.Equal(["signed", "signed"], items.Select(item => item.Document!.State));
        Assert.Equal("open", (await scenario.Office.DocumentAsync(documents[2].Id)).State);
    }

    [Fact]
    public async Task A_code_is_of_no_use_for_other_documents_another_version_or_a_second_time()
    {
        var (story, documents) = await BeginAsync(2);
        var code = await CodeAsync(story, documents);
        Assert.Equal("code-expired", (await RefusedAsync(HttpStatusCode.BadRequest, story, documents[..1], code)).Code);
        await story.Office.ReplaceAsync(new PlacedAnswer(documents[1].Id, 0), new { explanation = "Nieuwe versie" });
        var replaced = await RefusedAsync(HttpStatusCode.Conflict, story, documents, code);
        Assert.Equal(("replaced", "documents[1]"), (replaced.Code, Assert.Single(replaced.Errors!.Keys)));
        Chosen[] now = [documents[0], documents[1] with { Version = 2 }];
        Assert.Equal("code-expired", (await RefusedAsync(HttpStatusCode.BadRequest, story, now, code)).Code);
        Assert.Equal("open", (await story.Office.DocumentAsync(documents[0].Id)).State);
        await SignAsync(story, documents[..1], await CodeAsync(story, documents[..1]));
        Assert.Equal("already-signed", (await RefusedAsync(HttpStatusCode.Conflict, story, documents[..1], code)).Code);
    }

    [Fact]
    public async Task Nothing_is_signed_without_consent_and_no_code_is_lost_by_asking_for_it()
    {
        var (story, documents) = await BeginAsync(2);
        var code = await CodeAsync(story, documents);
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TrySeveralAsync("", new { documents, code }));
        Assert.Equal(["consent"], refused.Errors!.Keys);
        Assert.Equal(2, (await SignAsync(story, documents, code)).Count);
    }

    [Fact]
    public async Task No_documents_too_many_one_twice_or_one_without_its_version_are_refused_at_the_field()
    {
        var (story, documents) = await BeginAsync(1);
        var id = documents[0].Id;
        object[][] wrong = [[], [.. Enumerable.Range(0, 21).Select(number => new { id = $"x-{number}", version = 1 })], [new { id, version = 1 }, new { id, version = 1 }], [new { id }], [null!]];
        foreach (var some in wrong)
        {
            foreach (var step in new[] { "preparation", "code", "passkey/options", "" })
            {
                var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TrySeveralAsync(step, new { documents = some, consent = true, code = "123456" }));
                Assert.Equal(["documents"], problem.Errors!.Keys);
            }
        }

        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TrySeveralAsync("preparation", new { }));
    }

    [Fact]
    public async Task A_document_of_somebody_else_is_not_there_whatever_stands_beside_it()
    {
        var (story, documents) = await BeginAsync(1);
        var (_, others) = await BeginAsync(1);
        Chosen[] mixed = [documents[0], others[0]];
        foreach (var step in new[] { "preparation", "code", "passkey/options" })
        {
            var problem = await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TrySeveralAsync(step, new { documents = mixed }));
            Assert.Equal("documents[1]", Assert.Single(problem.Errors!.Keys));
        }
    }

    public sealed record Chosen(string Id, int Version);

    private async Task<(SigningStory Story, Chosen[] Documents)> BeginAsync(int count)
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        var more = await PlaceAsync(story.Scenario, count - 1);
        return (story, [new Chosen(story.Document.Id, 1), .. more]);
    }

    private static async Task<Chosen[]> PlaceAsync(Scenario scenario, int count)
    {
        var placed = new List<Chosen>();
        while (placed.Count < count) placed.Add(new Chosen((await SigningStory.PlaceAsync(scenario)).Id, 1));
        return [.. placed];
    }

    private async Task<string> CodeAsync(SigningStory story, Chosen[] documents)
    {
        var before = await Portal.Mail.TextsToAsync(story.Mobiles[0]);
        await Answer.SuccessAsync(story.First.TrySeveralAsync("code", new { documents }));
        return await Portal.Mail.CodeToAsync(story.Mobiles[0], before.Count + 1);
    }

    private static Task<IReadOnlyList<SeveralSignedAnswer>> SignAsync(SigningStory story, Chosen[] documents, string code) =>
        Answer.ListOfAsync<SeveralSignedAnswer>(story.First.TrySeveralAsync("", new { documents, code, consent = true }));

    private static Task<ProblemAnswer> RefusedAsync(HttpStatusCode status, SigningStory story, Chosen[] documents, string code) =>
        Answer.ProblemAsync(status, story.First.TrySeveralAsync("", new { documents, code, consent = true }));
}
