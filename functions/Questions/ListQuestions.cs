using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The conversations of a dossier that the signed-in person sees, newest first. A page may hold fewer than there are on it.</summary>
public sealed class ListQuestions(DossierAccess access, QuestionStore questions)
{
    [Function(nameof(ListQuestions)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dossiers/{dossierId}/questions")] HttpRequest http, string dossierId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(http, dossierId, cancellation));

    private async Task<Result<Page<QuestionListItem>>> Handle(HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var member = await access.ToDossierAsync(Caller.Of(http.HttpContext).Id, dossierId, cancellation);
        if (member.Failure is { } none) return none;
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var page = await questions.ListAsync(dossierId, cursor.Value, Paging.DefaultLimit, cancellation);
        var seen = page.Where(question => AccessRules.Sees(question, member.Value)).Select(QuestionListItem.Of);
        return new Page<QuestionListItem>([.. seen], page.Count == Paging.DefaultLimit ? Paging.CursorAfter(page[^1].RowKey) : null);
    }
}
