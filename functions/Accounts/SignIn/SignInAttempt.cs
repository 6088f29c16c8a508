using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>
/// Which browser asked for a code to sign in with: the code is of use there only (ASVS 5.0, 6.6.2). A secret in a cookie that lasts as long as the code.
/// </summary>
public sealed class SignInAttempt(IOptions<PortalOptions> portal)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly string _name = portal.Value.IsHttps ? "__Host-sign-in" : "sign-in";

    /// <summary>Gives the browser a secret, with the answer to its request for a code.</summary>
    public void Begin(HttpContext http, string secret) => http.Response.Cookies.Append(_name, secret, new CookieOptions
    {
        HttpOnly = true, Secure = portal.Value.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Lasts, IsEssential = true,
    });

    /// <summary>The digest of the browser's secret; of nothing for a browser that asked for no code.</summary>
    public string Of(HttpContext http) => Ids.Digest(http.Request.Cookies[_name] ?? "");
}
