using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>What no handler expected: storage that is away is 503 and worth another try, all else is a bug and 500 with a reference.</summary>
public sealed class FailureMiddleware(ILogger<FailureMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private const string RetryAfterSeconds = "10";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (context.GetHttpContext() is null)
        {
            // An activity or a timer: the engine tries again; why it has to is for the log.
            logger.LogWarning(exception, "{Function} failed and will be tried again if its caller says so", context.FunctionDefinition.Name);
            throw;
        }
        catch (Exception exception) when (context.GetHttpContext() is { Response.HasStarted: false } http && !IsClientGone(exception, http))
        {
            context.GetInvocationResult().Value = Answer(http, exception, context.FunctionDefinition.Name);
        }
    }

    private IResult Answer(HttpContext http, Exception exception, string function)
    {
        if (exception is BadHttpRequestException bad) return Problems.From(Malformed(bad), http);
        if (IsStorageAway(exception))
        {
            logger.LogWarning(exception, "{Function} could not reach storage", function);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problems.From(Failures.StorageUnavailable, http);
        }

        logger.LogError(exception, "{Function} failed", function);
        return Problems.From(Failures.Unexpected, http);
    }

    private static Failure Malformed(BadHttpRequestException exception) =>
        exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? Failures.BodyTooLarge : Failures.InvalidJson;

    private static bool IsClientGone(Exception exception, HttpContext http) =>
        exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested;

    // Status 0 is a connection that failed; the SDK wraps the failures of all its tries in an AggregateException.
    private static bool IsStorageAway(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException many => many.InnerExceptions.Any(IsStorageAway),
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };
}
