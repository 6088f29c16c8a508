using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Portal.Pdf;
using Portal.Platform.Outcomes;
using Portal.Signing.Evidence;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Signing;

/// <summary>Levels of ETSI EN 319 142-1, 6: with a timestamp, and with what is needed to check it when the authorities are gone.</summary>
public enum SealLevel
{
    T,
    LT,
}

/// <param name="Sha256">Of the sealed file, lower-case hexadecimal.</param>
/// <param name="At">By the timestamp.</param>
/// <param name="IsEvidenceBeside">The file took no pages: they are to be a file of their own.</param>
public sealed record Seal(string Sha256, long Size, SealLevel Level, DateTimeOffset At, bool IsEvidenceBeside);

/// <summary>
/// Adds the evidence page to a signed PDF and puts the firm's seal on it. Nothing of the PDF itself changes: its bytes are how the sealed one
/// begins. One that carries signatures already gets the seal alone, since another page would break those; its evidence is a file beside it.
/// </summary>
public sealed class PdfSealer(ISealKey key, TimestampAuthority timestamps, ValidationSource validation, TimeProvider clock)
{
    /// <param name="original">Can seek, and stays open. It is read in parts.</param>
    /// <param name="output">Empty, and can be written, read and sought in: a file rather than memory.</param>
    /// <returns>A failure for what <see cref="SealableCheck"/> refuses. Memory: the file twice.</returns>
    /// <exception cref="HttpRequestException">The timestamp authority does not answer; try again, with an empty output.</exception>
    /// <exception cref="Azure.RequestFailedException">Key Vault does not answer; likewise.</exception>
    public async Task<Result<Seal>> SealAsync(Stream original, SealEvidence evidence, Stream output, CancellationToken cancellation)
    {
        var outline = await OutlineAsync(original, evidence.Dossier, cancellation);
        if (outline.Failure is { } refused) return refused;
        var pages = new SealedPages(evidence, outline.Value.Field is null ? EvidenceLayout.Of(evidence) : null);
        return await SealAsync(original, outline.Value, pages, output, cancellation);
    }

    /// <summary>Whether the evidence of a file is to stand beside it.</summary>
    /// <param name="original">As above.</param>
    /// <param name="dossier">Its name.</param>
    public static async Task<Result<bool>> IsEvidenceBesideAsync(Stream original, string dossier, CancellationToken cancellation)
    {
        var outline = await OutlineAsync(original, dossier, cancellation);
        return outline.Failure is { } refused ? refused : outline.Value.Field is not null;
    }

    /// <summary>Makes the evidence as a sealed file of its own.</summary>
    public async Task SealEvidenceAsync(SealEvidence evidence, Stream output, CancellationToken cancellation)
    {
        using var blank = new MemoryStream(BlankPdf.Of($"{EvidenceTexts.For("title")}: {evidence.Subject}", clock.GetUtcNow()));
        await SealOwnAsync(blank, new SealedPages(evidence, EvidenceLayout.Of(evidence)), output, cancellation);
    }

    /// <summary>As above, with other pages than those of a signed document.</summary>
    /// <param name="own">A PDF that the portal made itself.</param>
    internal Task<Seal> SealOwnAsync(Stream own, SealedPages pages, Stream output, CancellationToken cancellation) =>
        SealAsync(own, PdfOriginal.OutlineOfOwn(own), pages, output, cancellation);

    // An authority that changed its certificate since its last token is known by the new one at the second try.
    private async Task<Seal> SealAsync(Stream original, PdfOutline outline, SealedPages pages, Stream output, CancellationToken cancellation) =>
        await TryAsync(original, outline, pages, output, cancellation)
        ?? await TryAsync(original, outline, pages, output, cancellation)
        ?? throw new CryptographicException("The timestamp authority changes its certificate with every token.");

    private static async Task<Result<PdfOutline>> OutlineAsync(Stream original, string dossier, CancellationToken cancellation)
    {
        var reply = await PdfReaders.AskAsync(PdfTask.Outline, original, dossier, cancellation);
        return reply?.Outline is { } outline ? outline : Failures.InvalidInput("files", reply?.Error ?? PdfCheck.Unreadable);
    }

    private async Task<Seal?> TryAsync(Stream original, PdfOutline outline, SealedPages pages, Stream output, CancellationToken cancellation)
    {
        output.SetLength(0);
        original.Position = 0;
        await original.CopyToAsync(output, cancellation);
        var identity = await key.CurrentAsync(cancellation);
        var material = await validation.ForAsync(identity, cancellation);
        var hole = Append(outline, pages, material, output);
        var cms = SealCms.Sign(hole.Signed(output), identity);
        var token = await timestamps.StampAsync(cms.SignerInfos[0], cancellation);
        if (!token.AsSignedCms().Certificates.All(one => material.Certificates.Any(one.IsSameAs))) return null;
        SealCms.AddTimestamp(cms, token);
        hole.Fill(output, cms.Encode());
        return await ResultAsync(output, material, token, pages.Flow is null, cancellation);
    }

    private SignatureHole Append(PdfOutline outline, SealedPages pages, ValidationData material, Stream output)
    {
        var (update, hole) = SealUpdate.Make(outline, pages, material, clock.GetUtcNow());
        output.Position = output.Length;
        update.WriteTo(output);
        hole.Close(output);
        return hole;
    }

    private static async Task<Seal> ResultAsync(Stream output, ValidationData material, Rfc3161TimestampToken token, bool isBeside, CancellationToken cancellation)
    {
        output.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(output, cancellation));
        return new Seal(hash, output.Length, material.IsComplete ? SealLevel.LT : SealLevel.T, token.TokenInfo.Timestamp, isBeside);
    }
}
