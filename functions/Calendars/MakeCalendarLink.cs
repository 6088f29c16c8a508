using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Accounts;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Calendars;

/// <summary>Agendalink maken: told this once. The link there was stops working.</summary>
public sealed class MakeCalendarLink(PersonStore people, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <param name="Address">For a calendar program to subscribe to.</param>
    public sealed record Response(Uri Address, DateTimeOffset MadeAt);

    [Function(nameof(MakeCalendarLink)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/calendar")] HttpRequest http, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(Caller.Of(http.HttpContext), cancellation), StatusCodes.Status201Created);

    private async Task<Result<Response>> Handle(Caller by, CancellationToken cancellation)
    {
        var (key, now) = (CalendarKey.New(by.Id), clock.GetUtcNow());
        var made = await people.ChangeAsync(by.Id, Keep, new AuditEntry(CalendarEvents.LinkMade, by.Id, by), cancellation);
        return made.Failure is { } refusal ? refusal : new Response(new Uri(portal.Value.Origin, $"/{GetCalendar.Route}?{GetCalendar.Key}={key}"), now);

        Failure? Keep(Person person)
        {
            (person.CalendarDigest, person.CalendarMadeAt) = (key.Digest, now);
            return null;
        }
    }
}
