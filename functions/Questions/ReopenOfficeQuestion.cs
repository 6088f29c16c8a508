using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The office undoes the closing of a conversation, whoever closed it.</summary>
public sealed class ReopenOfficeQuestion(QuestionStore questions, Conversations conversations)
{
    [Function(nameof(ReopenOfficeQuestion)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/questions/{questionId}/reopen")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await questions.FindAsync(questionId, cancellation) is not { } question) return Problems.From(Failures.NotFound, http.HttpContext);
        var reopened = await conversations.ReopenAsync(question, Caller.Of(http.HttpContext), workflows, cancellation);
        return reopened.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(reopened.Value, cancellation));
    }
}
