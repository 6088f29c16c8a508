using System.Text;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Storage;

namespace Portal.Platform.Http.Idempotency;

/// <summary>
/// An answer that is kept before it is sent, so that whoever does not get it can ask again. What was refused or failed is not,
/// since nothing was done, nor what is too long to keep: the same key does it again.
/// </summary>
internal sealed class KeptAnswer(IResult answer, KeptRequest request, KeptRequests requests) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, caller) = (httpContext.Response, httpContext.Response.Body);
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await answer.ExecuteAsync(httpContext);
            await response.BodyWriter.FlushAsync();
        }
        finally
        {
            response.Body = caller;
        }

        await KeepAsync(response, Encoding.UTF8.GetString(written.GetBuffer().AsSpan(0, (int)written.Length)));
        written.Position = 0;
        await written.CopyToAsync(caller, httpContext.RequestAborted);
    }

    private Task KeepAsync(HttpResponse response, string body) => response.StatusCode < 400 && body.Length <= Row.MostCharacters
        ? requests.AnswerAsync(request, response.StatusCode, response.ContentType, body)
        : requests.ReleaseAsync(request);
}

/// <summary>The answer that the request got the first time.</summary>
internal sealed class RepeatedAnswer(KeptRequest request) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = request.Status!.Value;
        response.Headers["Idempotent-Replayed"] = "true";
        if (request.ContentType is not null) response.ContentType = request.ContentType;
        return request.Body.Length == 0 ? Task.CompletedTask : response.WriteAsync(request.Body, httpContext.RequestAborted);
    }
}
