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
        var asked = Enumerable.Range(0, 4).Select(_ => EndlessAsync("one who sends many", gone.Token)).ToList();
        foreach (var one in asked) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.NotEmpty((await PdfReaders.WordsOfAsync(new MemoryStream(Pdfs.WithPages(1)), "tests", CancellationToken.None))!);
    }

    [Fact]
    public async Task Who_sends_many_slow_files_waits_behind_himself()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        using var others = new CancellationTokenSource();
        var many = new[] { first, second, others, others }.Select(each => EndlessAsync("one who sends many", each.Token)).ToList();
        var other = PdfReaders.WordsOfAsync(new MemoryStream(Pdfs.WithPages(1)), "somebody else", CancellationToken.None);
        await first.CancelAsync();
        await second.CancelAsync();
        Assert.NotEmpty((await other)!);
        Assert.Contains(many, one => !one.IsCompleted);
        await others.CancelAsync();
        // One that has used up its reader before it was called off has an answer.
        foreach (var one in many) await Record.ExceptionAsync(() => one);
    }

    [Fact]
    public async Task Nobody_waits_at_an_upload_for_texts_that_are_read_without_end()
    {
        using var done = new CancellationTokenSource();
        var texts = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(number => EndlessAsync($"dossier {number}", done.Token)).ToList();
        Assert.Null(await PdfReaders.ErrorOfAsync(new MemoryStream(Pdfs.WithPages(1)), toBeSigned: true, "tests", CancellationToken.None));
        Assert.Contains(texts, one => !one.IsCompleted);
        await done.CancelAsync();
        foreach (var one in texts) await Record.ExceptionAsync(() => one);
    }

    private static Task<IReadOnlyList<string>?> EndlessAsync(string caller, CancellationToken cancellation) =>
        PdfReaders.WordsOfAsync(new MemoryStream(HostilePdfs.Endless), caller, cancellation);
}
