using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>Ends all sessions of one's own but this one.</summary>
public sealed class EndOtherSessions(SessionStore sessions, PersonStore people, EndingSessions ending)
{
    [Function(nameof(EndOtherSessions)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/sessions")] HttpRequest http, CancellationToken cancellation)
    {
        if (await ending.RefusalAsync(http, cancellation) is { } refusal) return Problems.From(refusal, http.HttpContext);
        var caller = Caller.Of(http.HttpContext);
        await sessions.RemoveAllAsync(caller.Id, cancellation, exceptId: (await http.HttpContext.CurrentSessionAsync()).Id);
        await people.NoteAsync(caller.Id, new AuditEntry(AccountEvents.SessionEnded, caller.Id, caller, Detail: "others"), cancellation);
        return TypedResults.NoContent();
    }
}
