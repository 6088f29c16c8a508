using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Ends a session of one's own.</summary>
public sealed class EndSession(SessionStore sessions, PersonStore people, EndingSessions ending)
{
    [Function(nameof(EndSession)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/sessions/{sessionId}")] HttpRequest http, string sessionId, CancellationToken cancellation)
    {
        var failure = await ending.RefusalAsync(http, cancellation)
            ?? await ToTheEnd.RunAsync(token => Handle(http.HttpContext, sessionId, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(HttpContext http, string sessionId, CancellationToken cancellation)
    {
        var caller = Caller.Of(http);
        if (!await sessions.RemoveAsync(caller.Id, sessionId, cancellation)) return Failures.NotFound;
        await people.NoteAsync(caller.Id, new AuditEntry(AccountEvents.SessionEnded, caller.Id, caller, Detail: sessionId), cancellation);
        return null;
    }
}
