using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The office closes a conversation, for both sides. May be said again.</summary>
public sealed class CloseOfficeQuestion(QuestionStore questions, Conversations conversations)
{
    [Function(nameof(CloseOfficeQuestion)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/questions/{questionId}/close")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await questions.FindAsync(questionId, cancellation) is not { } question) return Problems.From(Failures.NotFound, http.HttpContext);
        var closed = await conversations.CloseAsync(question, Caller.Of(http.HttpContext), Side.Office, workflows, cancellation);
        return closed.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(closed.Value, cancellation));
    }
}
