using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Signing.Evidence;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>
/// What comes of a file that all have signed: the sealed file and, where that could not take the evidence, the evidence as a file beside it.
/// Both have names that follow from the original's and are written only if they are not there, so whoever comes after a crash takes what
/// there is; the evidence is made of the sealed file that was kept, so the two always belong together.
/// </summary>
public sealed class SealedFiles(FileStore files, PdfSealer sealer, IOptions<FirmOptions> firm, IOptions<PortalOptions> portal)
{
    private const int BufferSize = 81_920;

    /// <summary>Of the sealed file.</summary>
    public static string IdOf(DocumentFile original) => IdOf("sealed", original);

    /// <returns>The sealed file first; a failure for what cannot be sealed.</returns>
    /// <exception cref="HttpRequestException">The timestamp authority does not answer; try again.</exception>
    public async Task<Result<IReadOnlyList<DocumentFile>>> MakeAsync(
        Document document, DocumentFile original, CancellationToken cancellation)
    {
        await using var content = Spool();
        await using (var stored = await files.ReadAsync(original, cancellation)) await stored.CopyToAsync(content, cancellation);
        var place = PlaceOf(document, original, "sealed");
        var isThere = await files.ExistsAsync(place, cancellation);
        var isBeside = isThere
            ? await PdfSealer.IsEvidenceBesideAsync(content, document.DossierName, cancellation)
            : await SealAsync(document, content, place, cancellation);
        if (isBeside.Failure is { } refused) return refused;
        var kept = await MeasureAsync(place, cancellation);
        return isBeside.Value ? new[] { kept, await EvidenceAsync(document, original, kept, cancellation) } : new[] { kept };
    }

    /// <returns>Whether the evidence is to stand beside it.</returns>
    private async Task<Result<bool>> SealAsync(Document document, Stream content, DocumentFile place, CancellationToken cancellation)
    {
        await using var output = Spool();
        var made = await sealer.SealAsync(content, EvidenceOf(document), output, cancellation);
        if (made.Failure is { } refused) return refused;
        output.Position = 0;
        await files.TryAddAsync(place, output, cancellation);
        return made.Value.IsEvidenceBeside;
    }

    private async Task<DocumentFile> EvidenceAsync(
        Document document, DocumentFile original, DocumentFile sealedFile, CancellationToken cancellation)
    {
        var place = PlaceOf(document, original, "evidence");
        if (!await files.ExistsAsync(place, cancellation))
        {
            var belongsTo = new SignedFile(sealedFile.Name, sealedFile.Sha256);
            var evidence = EvidenceOf(document) with { Kind = SealedKind.Evidence, Sealed = belongsTo };
            await using var output = Spool();
            await sealer.SealEvidenceAsync(evidence, output, cancellation);
            output.Position = 0;
            await files.TryAddAsync(place, output, cancellation);
        }

        return await MeasureAsync(place, cancellation);
    }

    private static string IdOf(string what, DocumentFile original) => Ids.Digest($"{what}\n{original.Id}")[..original.Id.Length];

    private static DocumentFile PlaceOf(Document document, DocumentFile original, string what)
    {
        var id = IdOf(what, original);
        // Named after the signatures too: what stands fast outlives a restore of the tables to before them, after which all sign anew.
        var blob = $"{document.PartitionKey}/{id}-{document.SignedAt!.Value.UtcTicks}";
        var name = EvidenceTexts.For($"{what}-file", Path.GetFileNameWithoutExtension(original.Name));
        return new DocumentFile(id, name, original.ContentType, 0, "", Signed: true, blob, FileStore.Sealed);
    }

    private async Task<DocumentFile> MeasureAsync(DocumentFile place, CancellationToken cancellation)
    {
        await using var stored = await files.OpenAsync(place, cancellation);
        return place with { Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancellation)), Size = stored.Length };
    }

    private SealEvidence EvidenceOf(Document document) => new(
        firm.Value.Name,
        document.Id.ToString(),
        document.DossierName,
        document.Number,
        document.Subject,
        [.. document.Originals().Select(file => new SignedFile(file.Name, file.Sha256))],
        [.. document.Signers().Where(signer => signer.SignedAt is not null).OrderBy(signer => signer.SignedAt).Select(SignatoryOf)],
        [.. document.Signers().Where(signer => signer.AbsentReason is not null).Select(AbsentOf)],
        new Uri(portal.Value.Origin, "/verificatie"));

    private static Signatory SignatoryOf(Signer signer) => new(signer.Name, RoleOf(signer), signer.Factor!.Value, signer.SignedAt!.Value, signer.Identity);

    private static AbsentSignatory AbsentOf(Signer signer) => new(signer.Name, RoleOf(signer), signer.AbsentReason!);

    private static string RoleOf(Signer signer) => EvidenceTexts.For($"role-{signer.Role}");

    private static FileStream Spool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
