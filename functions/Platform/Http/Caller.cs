using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

/// <summary>Who calls, and from where, as far as the audit trail wants to know.</summary>
/// <param name="Address">The connection's, which <see cref="ClientAddressMiddleware"/> has set; no header that a client can write.</param>
/// <param name="Id">A person's id, or the object id of an office account; empty for a caller who is not signed in.</param>
public sealed record Caller(string Id, string Name, string Address, string UserAgent)
{
    // Of an office account, whichever application it signs in to; its 'sub' differs per application.
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    /// <summary>Of the office, with the role for it.</summary>
    public bool IsAdmin { get; private init; }

    /// <summary>In which the caller reads the answer.</summary>
    public Language Language { get; private init; }

    public static Caller Of(HttpContext http) => new(
        First(http.User, ObjectId, ClaimTypes.NameIdentifier),
        First(http.User, "name", ClaimTypes.Name, "appid", "azp"),
        http.Connection.RemoteIpAddress?.ToString() ?? "",
        Short(http.Request.Headers.UserAgent.ToString()))
    {
        Language = ReadersLanguage.Of(http),
        IsAdmin = http.User.IsInRole(OfficeRoles.Admin),
    };

    private static string First(ClaimsPrincipal user, params string[] claims) => claims.Select(user.FindFirstValue).FirstOrDefault(value => value is not null) ?? "";

    private static string Short(string userAgent) => userAgent.Length <= 300 ? userAgent : userAgent[..300];
}
