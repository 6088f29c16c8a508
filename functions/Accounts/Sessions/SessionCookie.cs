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

    private Task EndAfterItsLength(CookieValidatePrincipalContext context)
    {
        var start = context.Properties.GetString(SessionStore.StartedAt);
        if (start is null || clock.GetUtcNow() - DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture) > accounts.Value.SessionLength)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
