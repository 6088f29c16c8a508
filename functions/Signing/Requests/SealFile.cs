using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Notifications;
using Portal.Office;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Signing.Evidence;

namespace Portal.Signing;

/// <summary>
/// Seals one file of a document that all have signed. It can run twice and there is one seal: the sealed file has a name that follows from
/// the original's and is written only if it is not there, so a run that comes after a crash takes what the one before it made. What cannot
/// be sealed is written on the document and is work for the office; <see cref="SealAgain"/> lets it be tried again.
/// </summary>
public sealed class SealFile(
    DocumentStore documents, FileStore files, PdfSealer sealer, Beginnings beginnings, WorkItems workItems, TimeProvider clock,
    IOptions<FirmOptions> firm, IOptions<PortalOptions> portal)
{
    private const int BufferSize = 81_920;
    private static readonly TimeSpan LongUnanswered = TimeSpan.FromHours(1);

    /// <returns>Null when it is sealed.</returns>
    /// <exception cref="HttpRequestException">The timestamp authority does not answer; try again. After an hour of it the office has a work item.</exception>
    [Function(nameof(SealFile))]
    public async Task<SealingStuck?> Run([ActivityTrigger] SealOrder order, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(order.Version, cancellation);
        var original = document.Originals().Single(file => file.Id == order.FileId);
        var place = PlaceOf(document, original);
        if (document.Files.Any(file => file.Id == place.Id)) return null;
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

        Task<SealingStuck?> Seal() => SealAsync(document, original, place, cancellation);

        Task<SealingStuck?> GiveUp(StepFailure why) => FailAsync(document, original, why, cancellation);
    }

    private static DocumentFile PlaceOf(Document document, DocumentFile original)
    {
        var id = Ids.Digest($"sealed\n{original.Id}")[..original.Id.Length];
        // Named after the signatures too: what stands fast outlives a restore of the tables to before them, after which all sign anew.
        var blob = $"{document.PartitionKey}/{id}-{document.SignedAt!.Value.UtcTicks}";
        var name = $"{Path.GetFileNameWithoutExtension(original.Name)} (ondertekend).pdf";
        return new DocumentFile(id, name, original.ContentType, 0, "", Signed: true, blob, FileStore.Sealed);
    }

    private async Task<SealingStuck?> SealAsync(
        Document document, DocumentFile original, DocumentFile place, CancellationToken cancellation)
    {
        var refused = await files.ExistsAsync(place, cancellation) ? null : await MakeAsync(document, original, place, cancellation);
        if (refused is not null) return await FailAsync(document, original, refused, cancellation);
        await KeepAsync(document, original, await MeasureAsync(place, cancellation), cancellation);
        return null;
    }

    /// <returns>Why it cannot be sealed, though the upload took it.</returns>
    private async Task<StepFailure?> MakeAsync(Document document, DocumentFile original, DocumentFile place, CancellationToken cancellation)
    {
        await using var content = Spool();
        await using (var stored = await files.ReadAsync(original, cancellation)) await stored.CopyToAsync(content, cancellation);
        await using var output = Spool();
        var sealedFile = await sealer.SealAsync(content, EvidenceOf(document), output, cancellation);
        if (sealedFile.Failure is { } failure) return new StepFailure(failure.Errors?.Values.First()[0] ?? failure.Code);
        output.Position = 0;
        await files.TryAddAsync(place, output, cancellation);
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

    private async Task<DocumentFile> MeasureAsync(DocumentFile place, CancellationToken cancellation)
    {
        await using var stored = await files.OpenAsync(place, cancellation);
        return place with { Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancellation)), Size = stored.Length };
    }

    private async Task KeepAsync(Document document, DocumentFile original, DocumentFile sealedFile, CancellationToken cancellation)
    {
        var entry = new AuditEntry(SigningEvents.Sealed, document.Id.ToString(), AuditEntry.Portal, sealedFile.Sha256, original.Sha256);
        await documents.ChangeAsync(document.Id, entry, Keep, cancellation);
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.SealingWaits), cancellation);

        // Sealed ones first: they are what counts from now on.
        bool Keep(Document current)
        {
            if (current.Files.Any(file => file.Id == sealedFile.Id)) return false;
            current.SetFiles([.. current.Files.Where(file => file.Signed), sealedFile, .. current.Originals()]);
            return true;
        }
    }

    private SealEvidence EvidenceOf(Document document) => new(
        firm.Value.Name,
        document.Id.ToString(),
        document.DossierName,
        document.Number,
        document.Subject,
        [.. document.Originals().Select(file => new SignedFile(file.Name, file.Sha256))],
        [.. document.Signers().Where(signer => signer.SignedAt is not null).OrderBy(signer => signer.SignedAt).Select(SignatoryOf)],
        [.. document.Signers().Where(signer => signer.AbsentReason is not null).Select(signer => new AbsentSignatory(signer.Name, RoleOf(signer), signer.AbsentReason!))],
        new Uri(portal.Value.Origin, "/verificatie"));

    private static Signatory SignatoryOf(Signer signer) => new(signer.Name, RoleOf(signer), signer.Factor!.Value, signer.SignedAt!.Value, signer.Identity);

    private static string RoleOf(Signer signer) => EvidenceTexts.For($"role-{signer.Role}");

    private static FileStream Spool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
