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
/// <param name="Kind">Only who has a document of this kind to answer.</param>
/// <param name="Sort">The list to go by; null for the one that the filters name.</param>
public sealed record ClientQuery(string Search, string? Owner, bool Late, int? Waiting, bool Unanswered, DocumentKind? Kind, ClientOrder? Sort, string? After)
{
    private const int LongestWait = 3650;

    public static Result<ClientQuery> Of(HttpRequest http)
    {
        var (search, cursor) = (Paging.Search(http), Paging.Cursor(http));
        if ((search.Failure ?? cursor.Failure) is { } wrong) return wrong;
        var (owner, waiting) = (http.Query["owner"].ToString(), http.Query["waiting"].ToString());
        var (kind, sort) = (http.Query["kind"].ToString(), http.Query["sort"].ToString());
        var days = int.TryParse(waiting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LongestWait ? number : (int?)null;
        var check = new Validation()
            .Check(owner is "" or "me" || Guid.TryParse(owner, out _), "owner", "staff-unknown")
            .Check(waiting.Length == 0 || days is not null, "waiting", "days-invalid")
            .Check(FlagOf(http, "late") is not null, "late", "not-true-or-false")
            .Check(FlagOf(http, "unanswered") is not null, "unanswered", "not-true-or-false")
            .Check(kind.Length == 0 || DocumentKind.Find(kind) is not null, "kind", "kind-unknown")
            .Check(sort.Length == 0 || CamelCase.Find<ClientOrder>(sort) is not null, "sort", "sort-unknown");
        if (check.Failure is { } invalid) return invalid;
        var whose = owner.Length == 0 ? null : owner == "me" ? Caller.Of(http.HttpContext).Id : owner;
        return new ClientQuery(
            search.Value, whose, FlagOf(http, "late")!.Value, days, FlagOf(http, "unanswered")!.Value, DocumentKind.Find(kind), CamelCase.Find<ClientOrder>(sort), cursor.Value);
    }

    /// <summary>The list that has them, and the place in it that they lie before; the rest is looked at row by row.</summary>
    public (ClientOrder Order, string? Until) ListAt(DateTimeOffset now) => (Sort ?? Shortest) switch
    {
        ClientOrder.Deadline => (ClientOrder.Deadline, Late ? DutchDay.Of(now) : null),
        ClientOrder.Waiting => (ClientOrder.Waiting, Waiting is { } days ? ClientRow.PlaceOf(now.AddDays(-days)) : null),
        var order => (order, null),
    };

    // That holds all who are asked for, and the fewest others.
    private ClientOrder Shortest => this switch
    {
        { Late: true } => ClientOrder.Deadline,
        { Waiting: not null } or { Kind: not null } => ClientOrder.Waiting,
        { Unanswered: true } => ClientOrder.Unanswered,
        _ => ClientOrder.Name,
    };

    public bool Takes(ClientRow client, DateTimeOffset now) =>
        (Owner is null || client.OwnerId == Owner)
        && (!Late || string.CompareOrdinal(client.NextDeadline ?? "~", DutchDay.Of(now)) < 0)
        && (Waiting is not { } days || client.OldestOpen <= now.AddDays(-days))
        && (!Unanswered || client.UnansweredSince is not null)
        && (Kind is null || client.HasOpen(Kind));

    private static bool? FlagOf(HttpRequest http, string name) => http.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => null,
    };
}
