using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Portal.Audit;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Approval;

/// <summary>What the workflow asks of the scan for malware before anybody hears of a document.</summary>
public sealed partial class ScanSteps(DocumentStore documents, FileStore files, WorkItems workItems, TimeProvider clock, ILogger<ScanSteps> logger)
{
    // A scan takes seconds, and minutes for what is large.
    private static readonly TimeSpan ScansTakeAtMost = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Looks what the scan has found and writes it down. Can run twice and leaves the same. A version that was replaced or withdrawn
    /// meanwhile is waited for no longer.
    /// </summary>
    [Function(nameof(CheckScan))]
    public async Task<ScanState> CheckScan([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        if (DocumentVersion.Of(document) != DocumentVersion.Parse(version)) return ScanState.None;
        if (document.Scan == ScanState.Waiting) document = await LookAsync(document, cancellation);
        if (document.Scan == ScanState.Malicious) await workItems.AddAsync(WorkItem.For(document, WorkItemKind.MalwareFound), cancellation);
        return document is { Scan: ScanState.Waiting, State: DocumentState.Withdrawn } ? ScanState.None : document.Scan;
    }

    private async Task<Document> LookAsync(Document waiting, CancellationToken cancellation)
    {
        using var span = Tracing.Continue(nameof(CheckScan), waiting.Trace);
        var found = await ResultAsync(waiting, cancellation);
        if (found == ScanState.Malicious) MalwareFound(waiting.Id);
        if (found == ScanState.Waiting && clock.GetUtcNow() - waiting.SentAt > ScansTakeAtMost) ScanLate(waiting.Id);
        return found == ScanState.Waiting ? waiting : await WriteAsync(waiting, found, cancellation);
    }

    // One malicious file is enough; clean takes all of them.
    private async Task<ScanState> ResultAsync(Document document, CancellationToken cancellation)
    {
        var results = await Task.WhenAll(document.Files.Select(file => files.ScanOfAsync(file, cancellation)));
        if (results.Contains(ScanState.Malicious)) return ScanState.Malicious;
        return results.All(result => result == ScanState.Clean) ? ScanState.Clean : ScanState.Waiting;
    }

    private async Task<Document> WriteAsync(Document waiting, ScanState found, CancellationToken cancellation)
    {
        var entry = new AuditEntry(
            found == ScanState.Clean ? DocumentEvents.FoundClean : DocumentEvents.FoundMalicious,
            waiting.Id.ToString(),
            AuditEntry.Portal,
            string.Join(' ', waiting.Files.Select(file => file.Sha256)));
        return (await documents.ChangeAsync(waiting.Id, entry, Found, cancellation))!;

        bool Found(Document document)
        {
            // What was found is of these files: those of a newer upload are looked at by themselves.
            if (document.Scan != ScanState.Waiting || document.FilesJson != waiting.FilesJson) return false;
            document.Scan = found;
            return true;
        }
    }

    // infra/modules/alerts.bicep looks for these names.
    [LoggerMessage(EventName = "MalwareFound", Level = LogLevel.Error, Message = "Malware was found in {Document}; clients do not see it")]
    private partial void MalwareFound(DocumentId document);

    [LoggerMessage(EventName = "ScanLate", Level = LogLevel.Error, Message = "{Document} has not been scanned and is still kept from clients")]
    private partial void ScanLate(DocumentId document);
}
