using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>The office ends all sessions of a person, for instance after a call about a stolen laptop. The calendar link, which may be on it, ends too.</summary>
public sealed class EndPersonSessions(PersonStore people, SessionStore sessions)
{
    [Function(nameof(EndPersonSessions)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/office/people/{personId}/sessions")] HttpRequest http, string personId, CancellationToken cancellation)
    {
        var failure = await ToTheEnd.RunAsync(token => Handle(personId, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string personId, Caller by, CancellationToken cancellation)
    {
        var entry = new AuditEntry(AccountEvents.SessionEnded, personId, by, Detail: "all");
        var ended = await people.ChangeAsync(
            personId, person => Person.WithoutCalendarLink(person) ?? Person.WithoutSessions(person), entry, cancellation);
        if (ended.Failure is null) await sessions.RemoveEndedAsync(ended.Value, cancellation);
        return ended.Failure;
    }
}
