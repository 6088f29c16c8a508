using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The office says something in a conversation. Who takes part gets a task and a mail.</summary>
public sealed class AnswerQuestion(QuestionStore questions, Conversations conversations)
{
    [Function(nameof(AnswerQuestion)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/questions/{questionId}/messages")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await questions.FindAsync(questionId, cancellation) is not { } question) return Problems.From(Failures.NotFound, http.HttpContext);
        var read = await QuestionForm.ReadAsync(http, cancellation);
        if (read.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var form = read.Value;
        if (form.CheckReply().Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var said = await ToTheEnd.RunAsync(token => conversations.SayAsync(question, form, Caller.Of(http.HttpContext), Side.Office, workflows, token), cancellation);
        return said.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(said.Value, cancellation), StatusCodes.Status201Created);
    }
}
