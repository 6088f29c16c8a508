using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>The session cookie: it holds a random key; the session itself stands in storage and can be ended there.</summary>
public sealed class SessionCookie(SessionStore store, IOptions<PortalOptions> portal, IOptions<AccountOptions> accounts, TimeProvider clock)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == Schemes.Session) Configure(options);
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        options.SessionStore = store;
        options.TimeProvider = clock;
        options.ExpireTimeSpan = accounts.Value.SessionIdle;
        options.SlidingExpiration = true;
        // The __Host- prefix (RFC 6265bis) binds the cookie to this host and to https; plain http exists on one's own machine only.
        options.Cookie.Name = portal.Value.IsHttps ? "__Host-session" : "session";
        options.Cookie.SecurePolicy = portal.Value.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.Path = "/";
        options.Events.OnValidatePrincipal = EndAfterItsLength;
    }

    /// <summary>When a session started; null for a ticket that does not say.</summary>
    public static DateTimeOffset? StartOf(AuthenticationProperties properties) =>
        properties.GetString(SessionStore.StartedAt) is { } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : null;

    private Task EndAfterItsLength(CookieValidatePrincipalContext context)
    {
        if (StartOf(context.Properties) is not { } start || !MayGoOn(start)) context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private bool MayGoOn(DateTimeOffset start)
    {
        var options = accounts.Value;
        return clock.GetUtcNow() - start <= options.SessionLength && (options.SessionsSince is not { } since || start >= since);
    }
}
