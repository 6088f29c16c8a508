using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Portal.Domain;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>Opens sessions, each with a new key (ASVS 5.0, 7.2.4): the cookie that a browser came with is never made somebody's.</summary>
public sealed class SessionOpener(IAuthenticationSchemeProvider schemes, SessionStore sessions, TimeProvider clock)
{
    public async Task OpenAsync(HttpContext http, Person person)
    {
        // The cookie scheme would go on with the session that the request came with. So that one ends, with the cookie it would have
        // set, and a handler that has not seen it opens the new one.
        await http.SignOutAsync(Schemes.Session);
        http.Response.Headers.SetCookie = default;
        http.Request.Headers.Cookie = default;
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id), new(ClaimTypes.Name, person.Name)], Schemes.Session);
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.SetString(SessionStore.Stamp, person.SessionStamp);
        properties.SetString(SessionStore.StartedAt, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var handler = (IAuthenticationSignInHandler)(await new AuthenticationHandlerProvider(schemes).GetHandlerAsync(http, Schemes.Session))!;
        await handler.SignInAsync(new ClaimsPrincipal(identity), properties);
    }

    /// <summary>
    /// After a change that ended all sessions: what is left of them goes, and the one that made the change goes on as a new one.
    /// </summary>
    public async Task RenewAsync(HttpContext http, Person person, CancellationToken cancellation)
    {
        await sessions.RemoveEndedAsync(person, cancellation);
        await OpenAsync(http, person);
    }
}
