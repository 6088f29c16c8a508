using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Functions.Tests.Signing;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>The office ends a membership while its person is deciding: whatever comes first, nothing is decided without the right to.</summary>
public sealed class LostRightTests(SharedPortal shared) : IAsyncLifetime
{
    private readonly InBetween _between = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await shared.StartAnotherAsync(_between.Watch);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public Task Nobody_decides_after_the_membership_ended_at_any_moment() => AtAnyMomentAsync("document-approved", "approved", async story =>
    {
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        return (placed, $"/api/documents/{placed.Id}/decision", new { decision = "approve", version = 1 });
    });

    [Fact]
    public async Task Nobody_signs_after_the_membership_ended_at_any_moment()
    {
        SoftPasskey? passkey = null;
        await AtAnyMomentAsync("document-signed", "signed", async story =>
        {
            var placed = await SigningStory.PlaceAsync(story);
            passkey ??= (await story.First.Account.AddPasskeyAsync(_portal.Driver)).Passkey;
            var path = $"/api/documents/{placed.Id}/signature";
            var asked = await Answer.OfAsync<PasskeyOptionsAnswer>(story.First.Http.PostAsync($"{path}/passkey/options", null));
            return (placed, path, new { factor = "passkey", state = asked.State, credential = passkey.Show(asked.Options), consent = true, version = 1 });
        });
    }

    private async Task AtAnyMomentAsync(
        string @event, string state, Func<Scenario, Task<(PlacedAnswer Placed, string Path, object Body)>> begin)
    {
        var story = await Scenario.WithDirectorsAsync(_portal.Driver, 1);
        var (outcomes, operations) = (new List<bool>(), 1);
        for (var moment = 1; moment <= operations; moment++)
        {
            await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[0].Person, "director", mayHandle: true));
            var (placed, path, body) = await begin(story);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            var leaver = story.Directors[0].Person;
            (var answer, operations) = await _between.SendAsync(
                story.First.Http, request, moment, () => story.Office.RemoveMemberAsync(story.Dossier, leaver));
            using var _ = answer;
            var wasDone = (await story.Office.DocumentAsync(placed.Id)).State == state;
            Assert.Equal(answer.IsSuccessStatusCode, wasDone);
            Assert.Equal(wasDone, await WasDoneWhileAMemberAsync(story, @event, placed));
            outcomes.Add(wasDone);
        }

        Assert.Contains(true, outcomes);
        Assert.Contains(false, outcomes);
    }

    // By the order of the trail, which is the order of the writes.
    private async Task<bool> WasDoneWhileAMemberAsync(Scenario story, string @event, PlacedAnswer placed)
    {
        var table = _portal.Services.GetRequiredService<DossierStore>().Table;
        var trail = await table.RowsAsync<AuditRow>(story.Dossier.Id, AuditRow.Prefix, CancellationToken.None).ToListAsync();
        var done = trail.FindIndex(row => row.Event == @event && row.Subject == placed.Id);
        return done >= 0 && trail.FindLast(row => row.Sequence < trail[done].Sequence && row.Event.StartsWith("member-", StringComparison.Ordinal))!.Event == "member-set";
    }
}
