using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Platform.Http;

namespace Portal.Questions;

/// <summary>A file of a message, for a client who may see the conversation.</summary>
public sealed class GetAttachment(DossierAccess access, AttachmentAnswer answer)
{
    [Function(nameof(GetAttachment)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/questions/{questionId}/files/{fileId}")] HttpRequest http,
        string questionId,
        string fileId,
        CancellationToken cancellation)
    {
        var seen = await access.ToQuestionAsync(Caller.Of(http.HttpContext).Id, questionId, cancellation);
        return seen.Failure is { } none ? Problems.From(none, http.HttpContext) : await answer.OfAsync(http, seen.Value, fileId, cancellation);
    }
}
