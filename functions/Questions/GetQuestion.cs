using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A conversation, for a client who may see it.</summary>
public sealed class GetQuestion(DossierAccess access, QuestionStore questions)
{
    [Function(nameof(GetQuestion)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/questions/{questionId}")] HttpRequest http, string questionId, CancellationToken cancellation)
    {
        var seen = await access.ToQuestionAsync(Caller.Of(http.HttpContext).Id, questionId, cancellation);
        return seen.Failure is { } none ? Problems.From(none, http.HttpContext) : Respond.Json(await questions.ViewAsync(seen.Value, cancellation));
    }
}
