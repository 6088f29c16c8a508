using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A client says something in a conversation, or sends a document that was asked for.</summary>
public sealed class ReplyToQuestion(DossierAccess access, QuestionStore questions, Conversations conversations)
{
    [Function(nameof(ReplyToQuestion)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/questions/{questionId}/messages")] HttpRequest http,
        string questionId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var seen = await access.ToQuestionAsync(Caller.Of(http.HttpContext).Id, questionId, cancellation);
        if (seen.Failure is { } none) return Problems.From(none, http.HttpContext);
        var read = await QuestionForm.ReadAsync(http, cancellation);
        if (read.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var form = read.Value;
        if (form.CheckReply().Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var said = await conversations.SayAsync(seen.Value, form, Caller.Of(http.HttpContext), Side.Client, workflows, cancellation);
        return said.Failure is { } refused ? Problems.From(refused, http.HttpContext) : Respond.Json(await questions.ViewAsync(said.Value, cancellation), StatusCodes.Status201Created);
    }
}
