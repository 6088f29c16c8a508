using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A conversation, for the office.</summary>
public sealed class GetOfficeQuestion(QuestionStore questions)
{
    [Function(nameof(GetOfficeQuestion)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/questions/{questionId}")] HttpRequest http, string questionId, CancellationToken cancellation) =>
        await questions.FindAsync(questionId, cancellation) is { } question
            ? Respond.Json(await questions.ViewAsync(question, cancellation))
            : Problems.From(Failures.NotFound, http.HttpContext);
}
