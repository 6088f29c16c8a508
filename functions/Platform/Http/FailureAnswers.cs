using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>From what was thrown to an answer, and to the log what belongs there.</summary>
/// <param name="stopped">The invocation's own token: the host tells that the caller is gone, at times before the connection does.</param>
public sealed class FailureAnswers(ILogger logger, string function, CancellationToken stopped)
{
    private const string RetryAfterSeconds = "10";

    /// <summary>
    /// Whether there is an answer to it. Not when half of one was sent already: then it is logged, and the connection is cut, since what
    /// ends in good order would look like the whole.
    /// </summary>
    public bool MayBeMet(Exception exception, HttpContext http)
    {
        if (!http.Response.HasStarted || IsCallerGone(exception, http)) return true;
        logger.LogError(exception, "{Function} failed in the middle of its answer", function);
        http.Abort();
        return false;
    }

    public IResult Of(Exception exception, HttpContext http)
    {
        if (IsCallerGone(exception, http))
        {
            // An exception out of the function would count as a failure of the portal.
            logger.LogDebug(exception, "The caller of {Function} went away", function);
            if (!http.Response.HasStarted) http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return TypedResults.Empty;
        }

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

    // Any other exception is a bug, whether or not somebody still listens.
    private bool IsCallerGone(Exception exception, HttpContext http) =>
        exception is ConnectionResetException or ConnectionAbortedException
        || ((http.RequestAborted.IsCancellationRequested || stopped.IsCancellationRequested) && IsBrokenOff(exception));

    // A read of storage that is called off is at times told as a failure of all its tries.
    private static bool IsBrokenOff(Exception exception) => exception switch
    {
        OperationCanceledException or IOException => true,
        RequestFailedException { InnerException: { } inner } => IsBrokenOff(inner),
        AggregateException many => many.InnerExceptions.All(IsBrokenOff),
        _ => false,
    };

    // Status 0 is a connection that failed; the SDK wraps the failures of all its tries in an AggregateException.
    private static bool IsStorageAway(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException many => many.InnerExceptions.Any(IsStorageAway),
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };
}
