using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http.Idempotency;

/// <summary>
/// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) on every POST of the office: sent again with the same key a request is not done again
/// but answered as it was, for 24 hours. The key is the caller's own: two callers may use the same.
/// </summary>
public sealed class IdempotencyMiddleware(EndpointCatalog endpoints, KeptRequests requests) : IFunctionsWorkerMiddleware
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 255;

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !HttpMethods.IsPost(http.Request.Method)) return next(context);
        var key = http.Request.Headers[Header].ToString();
        return key.Length > 0 && endpoints.Audience(context.FunctionDefinition.Name) is ForOfficeAttribute ? OnceAsync(context, http, key, next) : next(context);
    }

    private async Task OnceAsync(FunctionContext context, HttpContext http, string key, FunctionExecutionDelegate next)
    {
        var result = context.GetInvocationResult();
        if (key.Length > LongestKey || !key.All(letter => letter is > ' ' and <= '~'))
        {
            result.Value = Problems.From(Failures.InvalidIdempotencyKey, http);
            return;
        }

        var digest = await RequestDigest.OfAsync(http.Request, context.CancellationToken);
        var claim = await requests.ClaimAsync(Caller.Of(http).Id, key, digest);
        if (claim.Failure is { } refusal) result.Value = Problems.From(refusal, http);
        else if (claim.Value.Answer is { } known) result.Value = known;
        else await RunAsync(context, claim.Value, next);
    }

    private async Task RunAsync(FunctionContext context, KeptRequest claim, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch
        {
            // Not done: what has begun to write goes on when its caller hangs up.
            await requests.ReleaseAsync(claim);
            throw;
        }

        // Asked for only now: it holds what there was when it was asked for.
        var result = context.GetInvocationResult();
        if (result.Value is IResult answer) result.Value = await KeepAsync(answer, claim, context.InstanceServices);
    }

    // Before it is sent: whoever does not get it can ask again.
    private async Task<KeptAnswer> KeepAsync(IResult answer, KeptRequest claim, IServiceProvider services)
    {
        var written = await KeptAnswer.OfAsync(answer, services);
        await (written.IsToBeKept ? requests.AnswerAsync(claim, written) : requests.ReleaseAsync(claim));
        return written;
    }
}
