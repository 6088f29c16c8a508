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
public sealed class VerifyFile(SealCheck seals, AddressAttempts attempts, VerificationTurns turns, TimeProvider clock)
{
    private const string CountedAs = "verification";

    private static readonly Failure NotPdf = new("file-not-pdf", 415);
    private static readonly Failure FileTooLarge = new("file-too-large", 413);

    private static readonly Failure TooSlow = new("upload-too-slow", 408);

    // At 25 MB nearly two megabits a second: who sends more slowly than that holds a place that others wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public sealed record Response(SealFinding Finding, string Sha256, DateTimeOffset? At, SealEvidence? Evidence);

    [Function(nameof(VerifyFile)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/verification")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Response>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentType is not "application/pdf") return NotPdf;
        if (await attempts.TakeAsync(http.HttpContext, cancellation, CountedAs) is { } tooMany) return tooMany;
        if (http.ContentLength > RequestLimits.CheckedBytes) return FileTooLarge;
        var caller = http.HttpContext.NetworkOfCaller();
        using var place = await turns.Sending.TakeAsync(caller, cancellation);
        var sent = await SentAsync(http.Body, cancellation);
        if (sent.Failure is { } failure) return failure;
        await using var file = sent.Value;
        using var turn = await turns.Checking.TakeAsync(caller, cancellation);
        var verdict = await seals.CheckAsync(file.Content, cancellation);
        return new Response(verdict.Finding, file.Sha256, verdict.At, verdict.Evidence);
    }

    private async Task<Result<SpooledFile>> SentAsync(Stream body, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await SpooledFile.ReadAsync("", null, body, RequestLimits.CheckedBytes, either.Token) is { } file ? file : FileTooLarge;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return TooSlow;
        }
    }
}
