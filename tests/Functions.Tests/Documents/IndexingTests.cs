using Microsoft.Extensions.DependencyInjection;
using Portal.Documents.Search;
using Portal.Functions.Tests.Platform.Workflows;
using Portal.Platform.Workflows;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>Indexing serves convenience: whatever becomes of it, the document is approved and filed.</summary>
public sealed class IndexingTests(SharedPortal shared)
{
    [Fact]
    public async Task A_return_whose_text_has_a_noncharacter_is_found_and_filed()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1", Pdfs.WithText("omzetbelas\ufffetingaangifte"));
        await FoundAsync(story, "omzetbelastingaangifte");
        await ApprovedAndFiledAsync(story, placed);
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), item => item.DocumentId == placed.Id);
    }

    [Fact]
    public async Task A_return_whose_text_took_the_process_along_three_times_is_approved_and_filed_and_the_office_hears_of_it()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await Deaths.OfAsync(shared.Services, IndexingOf(story));
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2", Pdfs.WithText("dodelijketekst"));
        var item = await ItemAsync(story, placed, "not-searchable");
        Assert.Contains("vastgelopen", item.Comment, StringComparison.Ordinal);
        Assert.Null(item.Due);
        await FoundAsync(story, "q2");
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, "?search=dodelijketekst"));
        await ApprovedAndFiledAsync(story, placed);
        Assert.Equal("done", (await story.Office.CompleteAsync(item)).State);
    }

    [Fact]
    public async Task A_file_that_storage_does_not_have_any_more_does_not_keep_its_document()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3");
        await FoundAsync(story, "q3");
        var document = await shared.Services.GetRequiredService<DocumentStore>().FindAsync(placed.Id, CancellationToken.None);
        await StoredFile.DeleteAsync(shared.Services, document!.Files[0]);
        await IndexAgain().Run($"{placed.Id}.1", CancellationToken.None);
        Assert.Contains("RequestFailedException", (await ItemAsync(story, placed, "not-searchable")).Comment, StringComparison.Ordinal);
        await FoundAsync(story, "q3");
    }

    [Fact]
    public async Task Nothing_waits_for_the_index()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource<bool>());
        var before = new Step("an earlier document", "step");
        foreach (var suspect in new[] { before, IndexingOf(story) }) await Deaths.OfAsync(portal.Services, suspect, 1);
        // It was begun before, so it waits its turn: behind another that does not end as long as this test does not let it.
        var process = portal.Services.GetRequiredService<Beginnings>();
        var other = process.RunAsync(before, () => Begin(begun, release), _ => Task.FromResult(false), CancellationToken.None);
        await begun.Task;

        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4", Pdfs.WithText("latetekst"));
        await story.First.TaskForAsync(placed);
        await story.First.ApproveAsync(placed);
        await ItemAsync(story, placed, "file-return");
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, "?search=latetekst"));
        release.SetResult(true);
        Assert.True(await other);
        await FoundAsync(story, "latetekst");
    }

    private static Task<bool> Begin(TaskCompletionSource begun, TaskCompletionSource<bool> release)
    {
        begun.SetResult();
        return release.Task;
    }

    // As its workflow will call it: the first document of the dossier.
    private static Step IndexingOf(Scenario story) => new($"{story.Dossier.Id}-1.1", nameof(IndexDocument));

    private IndexDocument IndexAgain() => ActivatorUtilities.CreateInstance<IndexDocument>(shared.Services);

    private static async Task ApprovedAndFiledAsync(Scenario story, PlacedAnswer placed)
    {
        await story.First.ApproveAsync(placed);
        await story.Office.CompleteAsync(await ItemAsync(story, placed, "file-return"));
        await Eventually.HoldsAsync("the workflow to end", HasEndedAsync);

        async Task<bool> HasEndedAsync() => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed";
    }

    private static Task<WorkItemAnswer> ItemAsync(Scenario story, PlacedAnswer placed, string kind) =>
        story.Office.WorkItemForAsync(placed, kind);

    private static Task FoundAsync(Scenario story, string search)
    {
        return Eventually.HoldsAsync($"'{search}' to be found", IsFoundAsync);

        async Task<bool> IsFoundAsync() => (await story.First.DocumentsAsync(story.Dossier, $"?search={search}")).Count == 1;
    }
}
