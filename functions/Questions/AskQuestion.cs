using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>Stel een vraag: a client begins a conversation. The office hears by mail and in its work list.</summary>
public sealed class AskQuestion(DossierAccess access, DossierStore dossiers, QuestionStore questions, Conversations conversations, CountedWindows windows)
{
    // Each is a mail to the office and work for it.
    private const string CountedAs = "questions";
    private const int MostAnHour = 20;

    [Function(nameof(AskQuestion)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dossiers/{dossierId}/questions")] HttpRequest http,
        string dossierId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var by = Caller.Of(http.HttpContext);
        var member = await access.ToDossierAsync(by.Id, dossierId, cancellation);
        if (member.Failure is { } none) return Problems.From(none, http.HttpContext);
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var read = await QuestionForm.ReadAsync(http, cancellation);
        if (read.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var form = read.Value;
        if (form.CheckFirst().Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        if (await windows.TakeAsync(Ids.Digest($"person {by.Id}"), CountedAs, MostAnHour, TimeSpan.FromHours(1), cancellation) is { } wait)
            return Problems.From(new Failure("too-many-questions", StatusCodes.Status429TooManyRequests) { RetryAfter = wait }, http.HttpContext);
        var draft = new Question { PartitionKey = dossier.Id, DossierName = dossier.Name, Subject = form.Subject! };
        var question = await conversations.BeginAsync(draft, form, by, Side.Client, workflows, cancellation);
        return Respond.Json(await questions.ViewAsync(question, cancellation), StatusCodes.Status201Created);
    }
}
