using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Calendars;

/// <summary>
/// Agendalink maken: told this once. The link there was stops working. Who has it reads along without signing in, so it is not made by who
/// happens to sit at an open screen: the password, once more. It ends with that password.
/// </summary>
public sealed class MakeCalendarLink(Credentials credentials, PersonStore people, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public sealed record Request(string? Password);

    /// <param name="Address">For a calendar program to subscribe to.</param>
    public sealed record Response(Uri Address, DateTimeOffset MadeAt);

    [Function(nameof(MakeCalendarLink)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/calendar")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, token), cancellation);
        return Respond.Json(http.HttpContext, result, StatusCodes.Status201Created);
    }

    private async Task<Result<Response>> Handle(Request request, HttpContext http, CancellationToken cancellation)
    {
        var by = Caller.Of(http);
        if ((await credentials.CheckAgainAsync(http, request.Password, cancellation)).Failure is { } wrong) return wrong;
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
