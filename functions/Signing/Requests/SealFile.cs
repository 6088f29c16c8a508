using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>
/// Seals one file of a document that all have signed. It can run twice and there is one seal: the sealed file has a name that follows from
/// the original's and is written only if it is not there, so a run that comes after a crash takes what the one before it made. What cannot
/// be sealed is written on the document and is work for the office; <see cref="SealAgain"/> lets it be tried again.
/// </summary>
public sealed class SealFile(DocumentStore documents, SealedFiles sealedFiles, Beginnings beginnings, WorkItems workItems, TimeProvider clock)
{
    private static readonly TimeSpan LongUnanswered = TimeSpan.FromHours(1);

    /// <returns>Null when it is sealed.</returns>
    /// <exception cref="HttpRequestException">The timestamp authority does not answer; try again. After an hour of it the office has a work item.</exception>
    [Function(nameof(SealFile))]
    public async Task<SealingStuck?> Run([ActivityTrigger] SealOrder order, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(order.Version, cancellation);
        var original = document.Originals().Single(file => file.Id == order.FileId);
        if (document.Files.Any(file => file.Id == SealedFiles.IdOf(original))) return null;
        using var span = Tracing.Continue(nameof(SealFile), document.Trace);
        if (document.SealingProblem is not null) return await TellAsync(document, original, cancellation);
        var step = new Step(order.Version, $"{nameof(SealFile)}|{original.Id}|{document.SealingAttempt}");
        try
        {
            return await beginnings.RunAsync(step, Seal, GiveUp, cancellation);
        }
        catch (Exception away) when (away.IsPassing() && clock.GetUtcNow() - (document.SealingChangedAt ?? document.SignedAt) > LongUnanswered)
        {
            // It is tried again all the same; but whoever looks after it has to hear before the weekend is over.
            await workItems.AddAsync(WorkItem.For(document, WorkItemKind.SealingWaits, ErrorTexts.For("sealing-waits")), cancellation);
            throw;
        }

        Task<SealingStuck?> Seal() => SealAsync(document, original, cancellation);

        Task<SealingStuck?> GiveUp(StepFailure why) => FailAsync(document, original, why, cancellation);
    }

    private async Task<SealingStuck?> SealAsync(Document document, DocumentFile original, CancellationToken cancellation)
    {
        var made = await sealedFiles.MakeAsync(document, original, cancellation);
        // Why it cannot be sealed, though the upload took it.
        if (made.Failure is { } why) return await FailAsync(document, original, new StepFailure(why.Errors?.Values.First()[0] ?? why.Code), cancellation);
        await KeepAsync(document, original, made.Value, cancellation);
        return null;
    }

    private async Task<SealingStuck?> FailAsync(Document document, DocumentFile original, StepFailure why, CancellationToken cancellation)
    {
        var entry = new AuditEntry(SigningEvents.SealingFailed, document.Id.ToString(), AuditEntry.Portal, original.Sha256, why.Code);
        var failed = await documents.ChangeAsync(document.Id, entry, Fail, cancellation);
        return await TellAsync(failed!, original, cancellation);

        bool Fail(Document current)
        {
            if (current.SealingProblem is not null || current.SealingAttempt != document.SealingAttempt) return false;
            (current.SealingProblem, current.SealingChangedAt) = (CitizenNumbers.Mask($"{original.Name}: {why.Text}"), clock.GetUtcNow());
            return true;
        }
    }

    private async Task<SealingStuck?> TellAsync(Document document, DocumentFile original, CancellationToken cancellation)
    {
        await workItems.AddAsync(WorkItem.For(document, WorkItemKind.SealingFailed, document.SealingProblem), cancellation);
        return new SealingStuck(original.Id);
    }

    private async Task KeepAsync(Document document, DocumentFile original, IReadOnlyList<DocumentFile> made, CancellationToken cancellation)
    {
        var hashes = string.Join(' ', made.Select(file => file.Sha256));
        var entry = new AuditEntry(SigningEvents.Sealed, document.Id.ToString(), AuditEntry.Portal, hashes, original.Sha256);
        await documents.ChangeAsync(document.Id, entry, Keep, cancellation);
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.SealingWaits), cancellation);

        // Sealed ones first: they are what counts from now on.
        bool Keep(Document current)
        {
            if (current.Files.Any(file => file.Id == made[0].Id)) return false;
            current.SetFiles([.. current.Files.Where(file => file.Signed), .. made, .. current.Originals()]);
            return true;
        }
    }
}
