using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Ends all sessions of one's own but this one, which gets the account's new stamp in the same write.</summary>
public sealed class EndOtherSessions(SessionStore sessions, PersonStore people, EndingSessions ending)
{
    [Function(nameof(EndOtherSessions)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/sessions")] HttpRequest http, CancellationToken cancellation)
    {
        if (await ending.RefusalAsync(http, cancellation) is { } refusal) return Problems.From(refusal, http.HttpContext);
        var current = await http.HttpContext.CurrentSessionAsync();
        var failure = await ToTheEnd.RunAsync(token => Handle(Caller.Of(http.HttpContext), current.Id, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Caller caller, string currentId, CancellationToken cancellation)
    {
        var entry = new AuditEntry(AccountEvents.SessionEnded, caller.Id, caller, Detail: "others");
        var ended = await people.ChangeAsync(
            caller.Id, Person.WithoutSessions, () => entry, cancellation, async person => new FurtherWrites(await sessions.KeepAsync(person, currentId, cancellation)));
        if (ended.Failure is null) await sessions.RemoveEndedAsync(ended.Value, cancellation);
        return ended.Failure;
    }
}
