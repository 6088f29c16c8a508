using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A file of a message, for the office. Its reading is logged as a client's is.</summary>
public sealed class GetOfficeAttachment(QuestionStore questions, AttachmentAnswer answer)
{
    [Function(nameof(GetOfficeAttachment)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/office/questions/{questionId}/files/{fileId}")] HttpRequest http,
        string questionId,
        string fileId,
        CancellationToken cancellation) =>
        await questions.FindAsync(questionId, cancellation) is { } question
            ? await answer.OfAsync(http, question, fileId, cancellation)
            : Problems.From(Failures.NotFound, http.HttpContext);
}
