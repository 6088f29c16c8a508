using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The office ends all sessions of a person, for instance after a call about a stolen laptop.</summary>
public sealed class EndPersonSessions(PersonStore people, SessionStore sessions)
{
    [Function(nameof(EndPersonSessions)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/people/{personId}/sessions")] HttpRequest http, string personId, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        await people.NoteAsync(personId, new AuditEntry(AccountEvents.SessionEnded, personId, Caller.Of(http.HttpContext), Detail: "all"), cancellation);
        await sessions.RemoveAllAsync(personId, cancellation);
        return TypedResults.NoContent();
    }
}
