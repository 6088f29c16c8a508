using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>
/// An answer whose writing cannot fail the function: a download that the caller breaks off is no error, and what goes wrong before the
/// first byte gets an answer as everywhere else.
/// </summary>
public sealed class GuardedResult(IResult answer, FailureAnswers failures) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await answer.ExecuteAsync(httpContext);
        }
        catch (Exception exception)
        {
            if (!failures.MayBeMet(exception, httpContext)) throw;
            if (!httpContext.Response.HasStarted) Forget(httpContext.Response.Headers);
            await failures.Of(exception, httpContext).ExecuteAsync(httpContext);
        }
    }

    // What was said of the answer that does not come; the headers that every answer has stay.
    private static void Forget(IHeaderDictionary headers)
    {
        headers.ContentLength = null;
        headers.ContentType = headers.ContentDisposition = headers.ContentRange = headers.AcceptRanges = default;
        headers.ETag = headers.LastModified = default;
        headers.CacheControl = "no-store";
    }
}
