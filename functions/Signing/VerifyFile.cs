using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Documents;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing.Evidence;

namespace Portal.Signing;

/// <summary>
/// Anyone gives a PDF and hears whether this firm sealed it, unchanged, when and for whom. Nothing is kept, and nothing is told but what the
/// file says itself: the portal's own records are not asked.
/// </summary>
public sealed class VerifyFile(SealCheck seals, AddressAttempts attempts)
{
    private const string CountedAs = "verification";

    private static readonly Failure NotPdf = new("file-not-pdf", 415);
    private static readonly Failure FileTooLarge = new("file-too-large", 413);

    // A check takes twice the file in memory, and anyone may ask for one.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public sealed record Response(SealFinding Finding, string Sha256, DateTimeOffset? At, SealEvidence? Evidence);

    [Function(nameof(VerifyFile)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/verification")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Response>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentType is not "application/pdf") return NotPdf;
        if (await attempts.TakeAsync(http.HttpContext, cancellation, CountedAs) is { } tooMany) return tooMany;
        if (http.ContentLength > RequestLimits.SealedBytes) return FileTooLarge;
        if (await SpooledFile.ReadAsync("", null, http.Body, RequestLimits.SealedBytes, cancellation) is not { } file) return FileTooLarge;
        await using (file)
        {
            var verdict = await InTurnAsync(() => seals.CheckAsync(file.Content, cancellation), cancellation);
            return new Response(verdict.Finding, file.Sha256, verdict.At, verdict.Evidence);
        }
    }

    private static async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
