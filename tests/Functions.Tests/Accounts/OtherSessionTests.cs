using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>Two people in one browser: a page says for whom it was shown, and nothing is done or told in the name of another.</summary>
public sealed class OtherSessionTests(SharedPortal shared)
{
    [Fact]
    public async Task A_page_of_one_person_does_and_shows_nothing_with_the_session_of_another()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 2);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.TaskForAsync(placed);
        var (own, other) = (story.Directors[0].Person.Id, story.Directors[1].Person.Id);
        foreach (var shownTo in new[] { other, "iemand", own + " " + other })
        {
            await RefusedAsync(story.First, HttpMethod.Get, "/api/tasks", shownTo);
            await RefusedAsync(story.First, HttpMethod.Get, "/api/me", shownTo);
            await RefusedAsync(story.First, HttpMethod.Post, $"/api/documents/{placed.Id}/decision", shownTo);
        }

        Assert.Equal("open", (await story.Office.DocumentAsync(placed.Id)).State);
        await Answer.SuccessAsync(SendAsync(story.First, HttpMethod.Post, $"/api/documents/{placed.Id}/decision", own));
    }

    private static async Task RefusedAsync(Client client, HttpMethod method, string path, string shownTo) =>
        Assert.Equal("other-session", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, SendAsync(client, method, path, shownTo))).Code);

    private static async Task<HttpResponseMessage> SendAsync(Client client, HttpMethod method, string path, string shownTo)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Portal-Person", shownTo);
        if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { decision = "approve", version = 1 });
        return await client.Http.SendAsync(request);
    }
}
