using Microsoft.Extensions.Logging;
using UglyToad.PdfPig;

namespace Portal.Documents.Search;

/// <summary>
/// The text inside PDFs, as far as it comes within bounds: a file that is too large, too long or slow to read, or that the parser stumbles
/// over, is found by what is known of it otherwise.
/// </summary>
public sealed partial class PdfText(FileStore files, ILogger<PdfText> logger)
{
    private const long MostBytes = 30_000_000;
    private const int MostPages = 300;
    private const int MostWords = 20_000;

    // By the machine's clock, not the portal's: it measures work.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<string>> WordsOfAsync(DocumentFile file, CancellationToken cancellation)
    {
        if (file.Size > MostBytes) return [];
        await using var source = await files.ReadAsync(file, cancellation);
        await using var spooled = await SpooledFile.ReadAsync(file.Name, file.ContentType, source, MostBytes, cancellation);
        var words = new List<string>();
        try
        {
            // In a thread of its own, which is left behind when one page takes for ever.
            await Task.Run(() => Read(spooled!.Content, words), cancellation).WaitAsync(TooLong, TimeProvider.System, cancellation);
        }
#pragma warning disable CA1031 // The parser has many ways to say that it cannot read on; a document without its text is better than none.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotRead(exception, file.Id);
        }

        lock (words) return [.. words];
    }

    private static void Read(Stream content, List<string> words)
    {
        var start = TimeProvider.System.GetTimestamp();
        content.Position = 0;
        using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MostPages) && words.Count < MostWords && TimeProvider.System.GetElapsedTime(start) < Enough; number++)
        {
            var page = pdf.GetPage(number).GetWords().Select(word => word.Text).ToList();
            lock (words) words.AddRange(page);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The text of file {File} could not be read; it is found by its name only")]
    private partial void NotRead(Exception exception, string file);
}
