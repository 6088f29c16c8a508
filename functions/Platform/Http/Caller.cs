using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>Who calls, and from where, as far as the audit trail wants to know.</summary>
/// <param name="Id">A person's id, or the object id of an office account; empty for a caller who is not signed in.</param>
public sealed record Caller(string Id, string Name, string Address, string UserAgent)
{
    // Of an office account, whichever application it signs in to; its 'sub' differs per application.
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    public static Caller Of(HttpContext http) => new(
        First(http.User, ObjectId, ClaimTypes.NameIdentifier),
        First(http.User, "name", ClaimTypes.Name, "appid", "azp"),
        AddressOf(http),
        Short(http.Request.Headers.UserAgent.ToString()));

    private static string First(ClaimsPrincipal user, params string[] claims) => claims.Select(user.FindFirstValue).FirstOrDefault(value => value is not null) ?? "";

    // The front end appends what it saw to whatever the client claimed, so the last entry is the one to believe.
    private static string AddressOf(HttpContext http)
    {
        var last = http.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var peer) ? peer.Address.ToString() : http.Connection.RemoteIpAddress?.ToString() ?? "";
    }

    private static string Short(string userAgent) => userAgent.Length <= 300 ? userAgent : userAgent[..300];
}
