using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing.Evidence;
using Portal.Signing.Keys;

namespace Portal.Signing.Trail;

/// <summary>The evidence of a document as a PDF with the firm's seal: pages to be read, and the signed trail in it as a file.</summary>
public sealed partial class ExportTrailPdf(TrailReader trails, ISealKey key, PdfSealer sealer, IOptions<PortalOptions> portal, ILogger<ExportTrailPdf> logger)
{
    /// <summary>Who vouches for the time of the seal does not answer.</summary>
    private static readonly Failure NoTimestamp = new("no-timestamp", 503);

    [Function(nameof(ExportTrailPdf)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}/trail/pdf")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        if (await trails.FindAsync(documentId, cancellation) is not { } trail) return Problems.From(Failures.NotFound, http.HttpContext);
        var made = await SealAsync(trail, cancellation);
        return made.Failure is { } failure ? Problems.From(failure, http.HttpContext) : TypedResults.File(made.Value, "application/pdf", $"bewijs-{documentId}.pdf");
    }

    private async Task<Result<byte[]>> SealAsync(DocumentTrail trail, CancellationToken cancellation)
    {
        var data = new PdfAttachment(
            SignedTrail.FileNameOf(trail), SignedTrail.ContentType, EvidenceTexts.For("trail-attachment"), SignedTrail.Sign(trail, await key.CurrentAsync(cancellation)));
        var evidence = EvidenceOf(trail, data);
        using var blank = new MemoryStream(BlankPdf.Of($"{EvidenceTexts.For("trail-title")}: {trail.Subject}", trail.ExportedAt, data));
        using var output = new MemoryStream();
        try
        {
            await sealer.SealOwnAsync(blank, new SealedPages(evidence, TrailLayout.Of(trail, evidence)), output, cancellation);
            return output.ToArray();
        }
        catch (HttpRequestException away)
        {
            NotStamped(away, trail.Document);
            return NoTimestamp;
        }
    }

    private SealEvidence EvidenceOf(DocumentTrail trail, PdfAttachment data) => new(
        trail.Firm,
        trail.Document,
        trail.Dossier,
        trail.Number,
        trail.Subject,
        [new SignedFile(data.Name, Convert.ToHexStringLower(SHA256.HashData(data.Content)))],
        Signed: [],
        Absent: [],
        new Uri(portal.Value.Origin, "/verificatie"),
        SealedKind.Trail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The evidence of {Document} could not be sealed: no timestamp")]
    private partial void NotStamped(Exception exception, string document);
}
