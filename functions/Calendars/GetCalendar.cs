using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Portal.Accounts;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Calendars;

/// <summary>
/// A person's deadlines for a calendar program (RFC 5545), which cannot sign in: who has the key has the deadlines. A key that was revoked is
/// answered as one that never was.
/// </summary>
public sealed class GetCalendar(PersonStore people, OpenDeadlines deadlines, DeadlineCalendar calendar, AddressAttempts attempts)
{
    public const string Route = "api/calendar.ics";

    /// <summary>In the query, which telemetry leaves out, and not in the path, which it tells.</summary>
    public const string Key = "key";

    private const string CountedAs = "calendar";
    private const string FileName = "termijnen.ics";

    [Function(nameof(GetCalendar)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest http, CancellationToken cancellation)
    {
        var text = await Handle(http, cancellation);
        return text.Failure is { } refusal ? Problems.From(refusal, http.HttpContext) : Answer(http.HttpContext, Encoding.UTF8.GetBytes(text.Value));
    }

    private async Task<Result<string>> Handle(HttpRequest http, CancellationToken cancellation)
    {
        if (await attempts.RefusalAsync(http.HttpContext, cancellation, CountedAs) is { } tooMany) return tooMany;
        if (await OwnerOf(http.Query[Key].ToString(), cancellation) is { } person) return calendar.TextOf(await deadlines.OfAsync(person, cancellation), person.Language);
        // A key is too long to be guessed by many tries at the same moment; that wrong ones are counted afterwards saves those who have one.
        await attempts.TakeAsync(http.HttpContext, cancellation, CountedAs);
        return Failures.NotFound;
    }

    private async Task<Person?> OwnerOf(string value, CancellationToken cancellation) =>
        CalendarKey.Parse(value) is { } key && await people.FindAsync(key.PersonId, cancellation) is { } person && key.Opens(person) ? person : null;

    // Asked again each time, and sent only when something changed.
    private static FileContentHttpResult Answer(HttpContext http, byte[] bytes)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.SetFileName(FileName, isShown: true);
        return TypedResults.Bytes(bytes, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
