using UglyToad.PdfPig;

namespace Portal.Pdf;

/// <summary>The words in a PDF, as far as they come within bounds. Run in a reader only.</summary>
internal static class PdfWords
{
    private const int MostPages = 300;
    private const int PagesOfBeginning = 4;
    private const int MostWords = 20_000;
    private const int LongestWord = 200;

    // By the machine's clock, not the portal's: it measures work.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    /// <summary>What comes before the page that the parser stumbles over is better than nothing.</summary>
    public static IReadOnlyList<string> Of(Stream content) => Of(content, MostPages);

    /// <summary>Of the first pages: what it is and whose stands there.</summary>
    public static IReadOnlyList<string> OfBeginning(Stream content) => Of(content, PagesOfBeginning);

    private static List<string> Of(Stream content, int pages)
    {
        var words = new List<string>();
        try
        {
            Read(content, pages, words);
        }
#pragma warning disable CA1031 // The parser has many ways to say that it cannot read on; a document without a part of its text is better than none.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        return words;
    }

    private static void Read(Stream content, int pages, List<string> words)
    {
        var start = TimeProvider.System.GetTimestamp();
        content.Position = 0;
        using var pdf = PdfDocument.Open(content, PdfReading.Options);
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, pages) && words.Count < MostWords && TimeProvider.System.GetElapsedTime(start) < Enough; number++)
            words.AddRange(pdf.GetPage(number).GetWords().Select(word => word.Text).Where(text => text.Length <= LongestWord).Take(MostWords - words.Count));
    }
}
