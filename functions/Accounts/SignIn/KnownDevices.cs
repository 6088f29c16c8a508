using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>
/// Whether somebody has signed in with this browser before. It remembers that itself, in a sealed cookie: nothing about devices is kept here.
/// The cookie grants nothing; without it, a sign-in is told to the person by mail.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IOptions<PortalOptions> portal)
{
    private const int MostPeople = 10;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Device.v1");
    private readonly string _name = portal.Value.IsHttps ? "__Host-device" : "device";

    /// <summary>Who has signed in here before, the last one first. To be asked before a session is opened.</summary>
    public IReadOnlyList<string> PeopleOn(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[_name] is { Length: > 0 } cookie ? JsonSerializer.Deserialize<string[]>(_protector.Unprotect(cookie))! : [];
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return [];
        }
    }

    public void Remember(HttpContext http, IEnumerable<string> people, string personId)
    {
        string[] all = [personId, .. people.Where(other => other != personId).Take(MostPeople - 1)];
        http.Response.Cookies.Append(_name, _protector.Protect(JsonSerializer.Serialize(all)), new CookieOptions
        {
            HttpOnly = true, Secure = portal.Value.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Remembered, IsEssential = true,
        });
    }
}
