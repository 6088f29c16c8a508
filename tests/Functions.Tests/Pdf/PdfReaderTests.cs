using Portal.Pdf;
using Portal.Testing;

namespace Portal.Functions.Tests.Pdf;

/// <summary>Files that end, eat up or hold up whoever reads them: a reader dies of them, and nothing else does.</summary>
public sealed class PdfReaderTests(SharedPortal shared)
{
    public static TheoryData<string> Names => [.. HostilePdfs.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_is_too_much_for_a_reader_is_refused_or_kept_and_the_next_file_is_read_as_ever(string name)
    {
        var (file, isRefused) = HostilePdfs.All[name];
        Assert.Equal(isRefused ? "file-unreadable" : null, await PdfReaders.ErrorOfAsync(new MemoryStream(file), toBeSigned: false, "tests", CancellationToken.None));
        await PdfReaders.WordsOfAsync(new MemoryStream(file), "tests", CancellationToken.None);
        Assert.Null(await PdfReaders.ErrorOfAsync(new MemoryStream(Pdfs.WithPages(1)), toBeSigned: true, "tests", CancellationToken.None));
        Assert.NotEmpty((await PdfReaders.WordsOfAsync(new MemoryStream(Pdfs.WithPages(1)), "tests", CancellationToken.None))!);
    }

    [Fact]
    public async Task A_document_whose_text_kills_its_reader_is_placed_decided_on_and_told_of_as_not_searchable()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW in een kring", HostilePdfs.All["two forms that draw each other"].File);
        await story.First.ApproveAsync(placed);
        await Eventually.HoldsAsync("a work item that says so", async () => (await story.Office.WorkItemsAsync("open")).Any(item => item.DocumentId == placed.Id && item.Kind == "not-searchable"));
        await Eventually.HoldsAsync("the filing to be asked for", async () => (await story.Office.WorkItemsAsync("open")).Any(item => item.DocumentId == placed.Id && item.Kind == "file-return"));
    }

    [Fact]
    public async Task Whoever_hangs_up_leaves_no_reader_busy()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var asked = Enumerable.Range(0, 4).Select(_ => PdfReaders.ErrorOfAsync(new MemoryStream(HostilePdfs.Slow), toBeSigned: false, "tests", gone.Token)).ToList();
        foreach (var one in asked) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Null(await PdfReaders.ErrorOfAsync(new MemoryStream(Pdfs.WithPages(1)), toBeSigned: false, "tests", CancellationToken.None));
    }

    [Fact]
    public async Task Who_sends_many_slow_files_waits_behind_himself()
    {
        using var gone = new CancellationTokenSource();
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => SlowAsync(gone.Token)).ToList();
        using var done = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => SlowAsync(done.Token)).ToList();
        var other = PdfReaders.ErrorOfAsync(new MemoryStream(Pdfs.WithPages(1)), toBeSigned: false, "somebody else", CancellationToken.None);
        Assert.False(other.IsCompleted);
        await gone.CancelAsync();
        Assert.Null(await other);
        Assert.Contains(waiting, one => !one.IsCompleted);
        await done.CancelAsync();
        // One that has used up its reader before it was called off has an answer.
        foreach (var one in busy.Concat(waiting)) await Record.ExceptionAsync(() => one);

        static Task<string?> SlowAsync(CancellationToken cancellation) =>
            PdfReaders.ErrorOfAsync(new MemoryStream(HostilePdfs.Slow), toBeSigned: false, "one who sends many", cancellation);
    }
}
