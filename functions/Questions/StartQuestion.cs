using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>The office begins a conversation, and may ask for documents in it. Whom it is meant for get a task and a mail.</summary>
public sealed class StartQuestion(DossierStore dossiers, MembershipStore memberships, QuestionStore questions, Conversations conversations)
{
    [Function(nameof(StartQuestion)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers/{dossierId}/questions")] HttpRequest http,
        string dossierId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var read = await QuestionForm.ReadAsync(http, cancellation);
        if (read.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var form = read.Value;
        var draft = await DraftFrom(dossier, form, cancellation);
        if (draft.Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var question = await ToTheEnd.RunAsync(token => conversations.BeginAsync(draft.Value, form, Caller.Of(http.HttpContext), Side.Office, workflows, token), cancellation);
        return Respond.Json(await questions.ViewAsync(question, cancellation), StatusCodes.Status201Created);
    }

    private async Task<Result<Question>> DraftFrom(Dossier dossier, QuestionForm form, CancellationToken cancellation)
    {
        if (form.CheckWanted(form.CheckFirst()).Failure is { } wrong) return wrong;
        var reachable = (await memberships.OfDossierAsync(dossier.Id, cancellation)).Where(member => member.PortalAccess).ToList();
        if (reachable.Count == 0) return QuestionFailures.NobodyToAsk;
        if (form.People.Any(person => reachable.All(member => member.PersonId != person))) return Failures.InvalidInput("people", "people-unknown");
        return new Question
        {
            PartitionKey = dossier.Id,
            DossierName = dossier.Name,
            Subject = form.Subject!,
            Participants = string.Join(',', form.People.Count > 0 ? form.People.Distinct() : MeantFor(reachable).Select(member => member.PersonId)),
            WantedJson = JsonSerializer.Serialize(form.Wanted.Select(name => new WantedDocument(Ids.New(), name.Trim()))),
            Due = form.Due,
        };
    }

    // The directors who see everything; where there are none, whoever can be reached.
    private static List<Membership> MeantFor(List<Membership> reachable)
    {
        var directors = reachable.Where(member => member is { Role: MemberRole.Director, Folders: null }).ToList();
        return directors.Count > 0 ? directors : reachable;
    }
}
