using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Telemetry;

namespace Portal.Documents.Search;

/// <summary>A step of a document's workflow: makes it findable by all that it says. The text of what was withdrawn is taken out.</summary>
public sealed class IndexDocument(DocumentStore documents, PdfText text, SearchIndex index)
{
    [Function(nameof(IndexDocument))]
    public async Task Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        if (await documents.FindNewestAsync(DocumentVersion.Parse(version), cancellation) is not { } document) return;
        using var span = Tracing.Continue(nameof(IndexDocument), document.Trace);
        var words = new List<string>();
        if (document.State != DocumentState.Withdrawn)
            foreach (var file in document.Files) words.AddRange(await text.WordsOfAsync(file, cancellation));
        await index.PutAsync(document, DocumentWords.Of(document, words), cancellation);
    }
}
