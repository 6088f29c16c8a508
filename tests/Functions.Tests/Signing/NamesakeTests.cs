using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Father and son with one name, both directors: what one does is not shown to the other as his own.</summary>
public sealed class NamesakeTests(SharedPortal shared)
{
    [Fact]
    public async Task Each_sees_which_signature_is_his()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, name: "Jan de Vries");
        var placed = await SigningStory.PlaceAsync(story);
        var signed = await story.First.SignBySmsAsync(shared.Driver, placed, await SigningStory.RegisterAsync(shared.Driver, story.First));
        Assert.Equal([(true, true), (false, false)], Seen(signed));
        Assert.Equal([(false, true), (true, false)], Seen(await story.Second.DocumentAsync(placed)));
        Assert.Equal([null, null], (await story.Office.DocumentAsync(placed.Id)).Signatures!.Select(one => one.ByYou));

        static IEnumerable<(bool? ByYou, bool IsSigned)> Seen(DocumentAnswer document) =>
            document.Signatures!.Select(one => (one.ByYou, one.At is not null)).OrderByDescending(one => one.Item2);
    }

    [Fact]
    public async Task Each_sees_whether_the_decision_is_his_of_an_earlier_version_too()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, name: "Jan de Vries");
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        Assert.True((await story.First.RejectAsync(placed, "De omzet klopt niet.")).Decision!.ByYou);
        Assert.False((await story.Second.DocumentAsync(placed)).Decision!.ByYou);
        Assert.Null((await story.Office.DocumentAsync(placed.Id)).Decision!.ByYou);
        await story.Office.ReplaceAsync(placed, new { });
        Assert.True((await story.First.DocumentAsync(placed)).Versions!.Single().Decision!.ByYou);
        Assert.False((await story.Second.DocumentAsync(placed)).Versions!.Single().Decision!.ByYou);
    }
}
