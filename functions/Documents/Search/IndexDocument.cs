using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Stores;

namespace Portal.Documents.Search;

/// <summary>
/// A step beside a document's workflow: makes it findable by all that it says. The text of what was withdrawn is taken out. A document
/// whose text cannot be read is found by what is known of it otherwise, and the office hears of it.
/// </summary>
public sealed class IndexDocument(DocumentStore documents, PdfText text, SearchIndex index, Beginnings beginnings, WorkItems workItems)
{
    [Function(nameof(IndexDocument))]
    public async Task Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        if (await documents.FindNewestAsync(DocumentVersion.Parse(version), cancellation) is not { } document) return;
        using var span = Tracing.Continue(nameof(IndexDocument), document.Trace);
        if (document.State == DocumentState.Withdrawn) await PutAsync(document, [], cancellation);
        else await beginnings.RunAsync(new Step(version, nameof(IndexDocument)), Read, GiveUp, cancellation);

        Task<bool> Read() => ReadAsync(document, cancellation);

        Task<bool> GiveUp(StepFailure why) => GiveUpAsync(document, why, cancellation);
    }

    private async Task<bool> ReadAsync(Document document, CancellationToken cancellation)
    {
        var words = new List<string>();
        var unread = new List<string>();
        foreach (var file in document.Files)
        {
            if (await text.WordsOfAsync(document.PartitionKey, file, cancellation) is { } found) words.AddRange(found);
            else unread.Add(file.Name);
        }

        await PutAsync(document, words, cancellation);
        if (unread.Count > 0) await TellAsync(document, string.Join(", ", unread), cancellation);
        return true;
    }

    private async Task<bool> GiveUpAsync(Document document, StepFailure why, CancellationToken cancellation)
    {
        await PutAsync(document, [], cancellation);
        await TellAsync(document, why.Text, cancellation);
        return false;
    }

    private Task TellAsync(Document document, string why, CancellationToken cancellation) => workItems.AddAsync(
        WorkItem.For(document, WorkItemKind.NotSearchable, $"{ErrorTexts.For("text-not-indexed")} {CitizenNumbers.Mask(why)}"), cancellation);

    private Task PutAsync(Document document, List<string> words, CancellationToken cancellation) =>
        index.PutAsync(document, DocumentWords.Of(document, words), cancellation);
}
