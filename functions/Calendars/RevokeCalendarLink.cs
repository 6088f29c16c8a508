using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Calendars;

/// <summary>Intrekken: the link stops working. Without one it stays that way.</summary>
public sealed class RevokeCalendarLink(PersonStore people)
{
    [Function(nameof(RevokeCalendarLink)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/me/calendar")] HttpRequest http, CancellationToken cancellation)
    {
        var by = Caller.Of(http.HttpContext);
        if (await people.FindAsync(by.Id, cancellation) is not { CalendarDigest: not null }) return TypedResults.NoContent();
        var revoked = await people.ChangeAsync(by.Id, Person.WithoutCalendarLink, new AuditEntry(CalendarEvents.LinkRevoked, by.Id, by), cancellation);
        return revoked.Failure is { } refusal ? Problems.From(refusal, http.HttpContext) : TypedResults.NoContent();
    }
}
