using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A client undoes the closing of a conversation, whoever closed it.</summary>
public sealed class ReopenQuestion(DossierAccess access, QuestionStore questions, Conversations conversations)
{
    [Function(nameof(ReopenQuestion)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/questions/{questionId}/reopen")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var seen = await access.ToQuestionAsync(Caller.Of(http.HttpContext).Id, questionId, cancellation);
        if (seen.Failure is { } none) return Problems.From(none, http.HttpContext);
        var reopened = await conversations.ReopenAsync(seen.Value, Caller.Of(http.HttpContext), workflows, cancellation);
        return reopened.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(reopened.Value, cancellation));
    }
}
