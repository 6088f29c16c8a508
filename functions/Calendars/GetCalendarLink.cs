using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Calendars;

/// <summary>Whether the signed-in person has a calendar link. The link itself is not known any more.</summary>
public sealed class GetCalendarLink(PersonStore people)
{
    /// <param name="MadeAt">Of the link there is; null for none.</param>
    public sealed record Response(DateTimeOffset? MadeAt);

    [Function(nameof(GetCalendarLink)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/calendar")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(new Response(person.CalendarMadeAt))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
