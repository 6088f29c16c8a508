using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

public sealed class WorkListTests(SharedPortal shared)
{
    [Fact]
    public async Task What_is_due_first_is_on_top_and_of_what_was_done_the_newest()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var items = new Dictionary<string, WorkItemAnswer>();
        foreach (var due in new[] { "2031-02-28", "", "2031-01-31" })
        {
            var placed = await story.Office.UploadAsync(story.Dossier, $"BTW {due}", deadline: due.Length > 0 ? due : null);
            await story.First.ApproveAsync(placed);
            items[due] = await story.Office.WorkItemForAsync(placed);
        }

        Assert.Equal(["2031-01-31", "2031-02-28", null], await MineAsync("open"));
        foreach (var due in new[] { "2031-01-31", "", "2031-02-28" }) await story.Office.CompleteAsync(items[due]);
        Assert.Equal(["2031-02-28", null, "2031-01-31"], await MineAsync("done"));
        Assert.Empty(await MineAsync("open"));

        async Task<IEnumerable<string?>> MineAsync(string state) =>
            [.. (await story.Office.WorkItemsAsync(state)).Where(item => item.DossierId == story.Dossier.Id).Select(item => item.Due)];
    }
}
