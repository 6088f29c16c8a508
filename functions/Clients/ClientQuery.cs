using System.Globalization;
using Microsoft.AspNetCore.Http;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Clients;

/// <summary>Which clients are asked for.</summary>
/// <param name="Owner">The id of a colleague; null for anybody's.</param>
/// <param name="Late">Only who has something whose deadline is over.</param>
/// <param name="Waiting">Only who has had something for at least so many days.</param>
/// <param name="Unanswered">Only who waits for an answer of the office.</param>
public sealed record ClientQuery(string Search, string? Owner, bool Late, int? Waiting, bool Unanswered, string? After)
{
    private const int LongestWait = 3650;

    public static Result<ClientQuery> Of(HttpRequest http)
    {
        var (search, cursor) = (Paging.Search(http), Paging.Cursor(http));
        if ((search.Failure ?? cursor.Failure) is { } wrong) return wrong;
        var (owner, waiting) = (http.Query["owner"].ToString(), http.Query["waiting"].ToString());
        var days = int.TryParse(waiting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LongestWait ? number : (int?)null;
        var check = new Validation()
            .Check(owner is "" or "me" || Guid.TryParse(owner, out _), "owner", "staff-unknown")
            .Check(waiting.Length == 0 || days is not null, "waiting", "days-invalid")
            .Check(FlagOf(http, "late") is not null, "late", "not-true-or-false")
            .Check(FlagOf(http, "unanswered") is not null, "unanswered", "not-true-or-false");
        if (check.Failure is { } invalid) return invalid;
        var whose = owner.Length == 0 ? null : owner == "me" ? Caller.Of(http.HttpContext).Id : owner;
        return new ClientQuery(search.Value, whose, FlagOf(http, "late")!.Value, days, FlagOf(http, "unanswered")!.Value, cursor.Value);
    }

    /// <summary>The list that has them, and the place in it that they lie before; the rest is looked at row by row.</summary>
    public (ClientOrder Order, string? Until) ListAt(DateTimeOffset now) =>
        Late ? (ClientOrder.Deadline, DutchDay.Of(now))
        : Waiting is { } days ? (ClientOrder.Waiting, ClientRow.PlaceOf(now.AddDays(-days)))
        : (Unanswered ? ClientOrder.Unanswered : ClientOrder.Name, null);

    public bool Takes(ClientRow client, DateTimeOffset now) =>
        (Owner is null || client.OwnerId == Owner)
        && (!Late || string.CompareOrdinal(client.NextDeadline ?? "~", DutchDay.Of(now)) < 0)
        && (Waiting is not { } days || client.OldestOpen <= now.AddDays(-days))
        && (!Unanswered || client.UnansweredSince is not null);

    private static bool? FlagOf(HttpRequest http, string name) => http.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => null,
    };
}
