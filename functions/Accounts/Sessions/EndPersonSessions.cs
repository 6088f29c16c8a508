using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The office ends all sessions of a person, for instance after a call about a stolen laptop. The calendar link, which may be on it, ends too.</summary>
public sealed class EndPersonSessions(PersonStore people, SessionStore sessions)
{
    [Function(nameof(EndPersonSessions)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/people/{personId}/sessions")] HttpRequest http, string personId, CancellationToken cancellation)
    {
        var ended = await people.ChangeAsync(personId, Person.WithoutCalendarLink, new AuditEntry(AccountEvents.SessionEnded, personId, Caller.Of(http.HttpContext), Detail: "all"), cancellation);
        if (ended.Failure is { } unknown) return Problems.From(unknown, http.HttpContext);
        await sessions.RemoveAllAsync(personId, cancellation);
        return TypedResults.NoContent();
    }
}
