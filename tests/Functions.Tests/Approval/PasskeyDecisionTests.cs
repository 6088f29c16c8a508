using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>One touch of a passkey signs in and decides, for who has read the document and whose session has ended.</summary>
public sealed class PasskeyDecisionTests(SharedPortal shared)
{
    [Fact]
    public async Task One_touch_signs_in_and_approves_and_the_trail_says_so()
    {
        var (story, passkey, placed) = await BeginAsync();
        var visitor = shared.Driver.NewClient();
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, visitor.TryDecideAsync(placed.Id, "approve"));
        var decided = await Answer.OfAsync<DocumentAnswer>(DecideAsync(visitor, passkey, placed));
        Assert.Equal(("approved", "Directeur 1", true), (decided.State, decided.Decision!.By, decided.Decision.ByYou));
        Assert.Equal("approved", (await visitor.DocumentAsync(placed)).State);
        Assert.Contains((await story.Office.DocumentAsync(placed.Id)).History!, entry => entry is { Event: "document-approved", By: "Directeur 1" });
        await story.First.NoTaskForAsync(placed);
    }

    [Fact]
    public async Task An_answer_is_good_for_one_document_in_one_version_and_for_once()
    {
        var (story, passkey, placed) = await BeginAsync();
        var other = await story.Office.UploadAsync(story.Dossier, "Nog een");
        var visitor = shared.Driver.NewClient();
        var asked = await visitor.DecisionPasskeyOptionsAsync(placed.Id);
        var answer = Decision(asked, passkey);
        await RefusedAsync(visitor.TryDecideWithPasskeyAsync(other.Id, answer));
        await RefusedAsync(visitor.TrySignInWithPasskeyAsync(asked.State, passkey.Show(asked.Options)));
        await story.Office.ReplaceAsync(placed, new { explanation = "Nieuwe versie" });
        await RefusedAsync(visitor.TryDecideWithPasskeyAsync(placed.Id, answer));
        var again = Decision(await visitor.DecisionPasskeyOptionsAsync(other.Id), passkey);
        await Answer.SuccessAsync(visitor.TryDecideWithPasskeyAsync(other.Id, again));
        await RefusedAsync(shared.Driver.NewClient().TryDecideWithPasskeyAsync(other.Id, again));
        Assert.Equal("open", (await story.Office.DocumentAsync(placed.Id)).State);
    }

    [Fact]
    public async Task A_question_to_sign_in_with_is_no_answer_to_decide_with()
    {
        var (_, passkey, placed) = await BeginAsync();
        var visitor = shared.Driver.NewClient();
        await RefusedAsync(visitor.TryDecideWithPasskeyAsync(placed.Id, Decision(await visitor.PasskeyOptionsAsync(), passkey)));
    }

    [Fact]
    public async Task Who_may_not_decide_is_refused_as_ever_and_signed_in_all_the_same()
    {
        var (story, _, placed) = await BeginAsync();
        var (_, stranger, own) = await BeginAsync();
        var visitor = shared.Driver.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(visitor, stranger, placed)).StatusCode);
        Assert.Equal("open", (await story.Office.DocumentAsync(placed.Id)).State);
        Assert.Equal("open", (await visitor.DocumentAsync(own)).State);
    }

    [Fact]
    public async Task What_is_wrong_with_the_decision_is_said_and_nothing_is_decided()
    {
        var (story, passkey, placed) = await BeginAsync();
        var visitor = shared.Driver.NewClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(visitor, passkey, placed, "reject")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(visitor, passkey, placed, "maybe")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(visitor, passkey, placed, version: null)).StatusCode);
        Assert.Equal("open", (await story.Office.DocumentAsync(placed.Id)).State);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, shared.Driver.NewClient().TryDecideWithPasskeyAsync(placed.Id, new { decision = "approve", version = 1 }));
        using var none = new StringContent("{", null, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync($"/api/documents/{placed.Id}/decision/passkey", none)).StatusCode);
    }

    [Fact]
    public async Task The_question_tells_nothing_about_a_document_or_whether_there_is_one()
    {
        var (_, _, placed) = await BeginAsync();
        var visitor = shared.Driver.NewClient();
        var (one, none) = (await visitor.DecisionPasskeyOptionsAsync(placed.Id), await visitor.DecisionPasskeyOptionsAsync("nergens-1"));
        Assert.Equal(one.Options.EnumerateObject().Select(member => member.Name), none.Options.EnumerateObject().Select(member => member.Name));
    }

    private async Task<(Scenario Story, SoftPasskey Passkey, PlacedAnswer Placed)> BeginAsync()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var (passkey, _) = await story.First.Account.AddPasskeyAsync(shared.Driver);
        var placed = await story.Office.UploadAsync(story.Dossier, "Ter accordering");
        await story.Office.OpenedAsync(placed);
        return (story, passkey, placed);
    }

    private static async Task<HttpResponseMessage> DecideAsync(Client visitor, SoftPasskey passkey, PlacedAnswer placed, string decision = "approve", int? version = 1)
    {
        var asked = await visitor.DecisionPasskeyOptionsAsync(placed.Id);
        return await visitor.TryDecideWithPasskeyAsync(placed.Id, new { state = asked.State, credential = passkey.Show(asked.Options), decision, version });
    }

    private static object Decision(PasskeyOptionsAnswer asked, SoftPasskey passkey) =>
        new { state = asked.State, credential = passkey.Show(asked.Options), decision = "approve", version = 1 };

    private static async Task RefusedAsync(Task<HttpResponseMessage> sending) =>
        Assert.Equal("passkey-invalid", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, sending)).Code);
}
