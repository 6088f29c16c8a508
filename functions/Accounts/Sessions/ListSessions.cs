using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>Where one is signed in.</summary>
public sealed class ListSessions(SessionStore sessions)
{
    public sealed record Item(string Id, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool Current);

    [Function(nameof(ListSessions)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/sessions")] HttpRequest http, CancellationToken cancellation)
    {
        var current = await http.HttpContext.CurrentSessionAsync();
        var caller = Caller.Of(http.HttpContext);
        var rows = await sessions.ListAsync(caller.Id, cancellation);
        var items = rows.Select(row => new Item(row.Id, DeviceName.In(caller.Language, row.Device), row.Address, row.StartedAt, row.LastSeenAt, row.Id == current.Id));
        return Respond.Json(new Page<Item>([.. items.OrderByDescending(item => item.Current).ThenByDescending(item => item.LastSeenAt)]));
    }
}

/// <param name="Id">See <see cref="SessionStore.Id"/>.</param>
public sealed record CurrentSession(string Id, DateTimeOffset StartedAt);

public static class CurrentSessions
{
    /// <summary>The session of a request that a client made.</summary>
    public static async Task<CurrentSession> CurrentSessionAsync(this HttpContext http)
    {
        var properties = (await http.AuthenticateAsync(Schemes.Session)).Properties!;
        return new CurrentSession(properties.GetString(SessionStore.Id)!, SessionCookie.StartOf(properties)!.Value);
    }
}
