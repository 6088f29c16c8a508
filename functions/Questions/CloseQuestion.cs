using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>Afhandelen: a client closes a conversation, for both sides. May be said again.</summary>
public sealed class CloseQuestion(DossierAccess access, QuestionStore questions, Conversations conversations)
{
    [Function(nameof(CloseQuestion)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/questions/{questionId}/close")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var seen = await access.ToQuestionAsync(Caller.Of(http.HttpContext).Id, questionId, cancellation);
        if (seen.Failure is { } none) return Problems.From(none, http.HttpContext);
        var closed = await conversations.CloseAsync(seen.Value, Caller.Of(http.HttpContext), Side.Client, workflows, cancellation);
        return closed.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(closed.Value, cancellation));
    }
}
