using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.Documents;
using Portal.Notifications;
using Portal.Platform;
using Portal.Platform.Telemetry;
using Portal.Signing.Evidence;

namespace Portal.Signing;

/// <summary>
/// Seals one file of a document that all have signed. It can run twice and there is one seal: the sealed file has a name that follows from
/// the original's and is written only if it is not there, so a run that comes after a crash takes what the one before it made.
/// </summary>
public sealed class SealFile(DocumentStore documents, FileStore files, PdfSealer sealer, IOptions<FirmOptions> firm, IOptions<PortalOptions> portal)
{
    private const int BufferSize = 81_920;

    /// <exception cref="HttpRequestException">The timestamp authority does not answer; try again.</exception>
    [Function(nameof(SealFile))]
    public async Task Run([ActivityTrigger] SealOrder order, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(order.Version, cancellation);
        var original = document.Originals().Single(file => file.Id == order.FileId);
        var id = Ids.Digest($"sealed\n{original.Id}")[..original.Id.Length];
        if (document.Files.Any(file => file.Id == id)) return;
        using var span = Tracing.Continue(nameof(SealFile), document.Trace);
        // Named after the signatures too: what stands fast outlives a restore of the tables to before them, after which all sign anew.
        var blob = $"{document.PartitionKey}/{id}-{document.SignedAt!.Value.UtcTicks}";
        var place = new DocumentFile(id, $"{Path.GetFileNameWithoutExtension(original.Name)} (ondertekend).pdf", original.ContentType, 0, "", Signed: true, blob, FileStore.Sealed);
        if (!await files.ExistsAsync(place, cancellation)) await MakeAsync(document, original, place, cancellation);
        await KeepAsync(document, original, await MeasureAsync(place, cancellation), cancellation);
    }

    private async Task MakeAsync(Document document, DocumentFile original, DocumentFile place, CancellationToken cancellation)
    {
        await using var content = Spool();
        await using (var stored = await files.ReadAsync(original, cancellation)) await stored.CopyToAsync(content, cancellation);
        await using var output = Spool();
        var sealedFile = await sealer.SealAsync(content, EvidenceOf(document), output, cancellation);
        if (sealedFile.Failure is { } failure) throw new InvalidOperationException($"A file of {document.Id} cannot be sealed, though the upload took it: {failure.Code}.");
        output.Position = 0;
        await files.TryAddAsync(place, output, cancellation);
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
        [.. document.Signers().Where(signer => signer.SignedAt is not null).OrderBy(signer => signer.SignedAt).Select(signer => new Signatory(signer.Name, RoleOf(signer), signer.Factor!.Value, signer.SignedAt!.Value))],
        [.. document.Signers().Where(signer => signer.AbsentReason is not null).Select(signer => new AbsentSignatory(signer.Name, RoleOf(signer), signer.AbsentReason!))],
        new Uri(portal.Value.Origin, "/verificatie"));

    private static string RoleOf(Signer signer) => EvidenceTexts.For($"role-{signer.Role}");

    private static FileStream Spool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
