using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Questions;

/// <summary>The office's conversations, open or closed, newest first.</summary>
public sealed class ListOfficeQuestions(OfficeQuestions questions)
{
    [Function(nameof(ListOfficeQuestions)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/questions")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, cancellation));

    private async Task<Result<Page<QuestionListItem>>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        var state = http.Query["state"].ToString();
        if (state is not ("" or "open" or "closed")) return Failures.InvalidInput("state", "question-state-unknown");
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var page = await questions.PageAsync(state == "closed" ? QuestionState.Closed : QuestionState.Open, cursor.Value, Paging.DefaultLimit, cancellation);
        return new Page<QuestionListItem>([.. page.Select(row => row.Item)], page.Count == Paging.DefaultLimit ? Paging.CursorAfter(page[^1].Key) : null);
    }
}
