using System.Text;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Storage;

namespace Portal.Platform.Http.Idempotency;

/// <summary>What a request was answered, written out.</summary>
/// <param name="Repeated">It is told not for the first time.</param>
internal sealed record KeptAnswer(int Status, string? ContentType, string Body, bool Repeated) : IResult
{
    /// <summary>
    /// Whether the same key has it from now on. What was refused or failed is not kept, since nothing was done, nor what is too long to keep: the same
    /// key does it again.
    /// </summary>
    public bool IsToBeKept => Status < StatusCodes.Status400BadRequest && Body.Length <= Row.MostCharacters;

    /// <summary>Writes an answer to nobody: who asked may be gone, and gets it when they ask again.</summary>
    public static async Task<KeptAnswer> OfAsync(IResult answer, IServiceProvider services)
    {
        using var written = new MemoryStream();
        var nobody = new DefaultHttpContext { RequestServices = services, Response = { Body = written } };
        await answer.ExecuteAsync(nobody);
        await nobody.Response.BodyWriter.FlushAsync();
        return new KeptAnswer(nobody.Response.StatusCode, nobody.Response.ContentType, Encoding.UTF8.GetString(written.ToArray()), Repeated: false);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.StatusCode, response.ContentType) = (Status, ContentType);
        if (Repeated) response.Headers["Idempotent-Replayed"] = "true";
        return Body.Length == 0 ? Task.CompletedTask : response.WriteAsync(Body, httpContext.RequestAborted);
    }
}
