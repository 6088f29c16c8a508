using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>
/// The tokens in the links that set a password. Nothing is stored: a token is sealed by Data Protection and names the person, the
/// moment it ends and the account's security stamp. Setting a password changes the stamp, so every earlier token is used up with it.
/// </summary>
public sealed class PasswordLinks(IDataProtectionProvider protection, PersonStore people, IOptions<PortalOptions> portal, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.PasswordLink.v1");

    public Uri For(Person person, TimeSpan validFor)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(person.Id, Ids.Digest(person.SecurityStamp), clock.GetUtcNow() + validFor));
        return new Uri(portal.Value.Origin, $"/wachtwoord#token={Base64Url.EncodeToString(_protector.Protect(content))}");
    }

    /// <summary>The person a token is for; null when it is expired, used or altered, which is not told apart to the caller.</summary>
    public async Task<Person?> PersonOfAsync(string token, CancellationToken cancellation)
    {
        if (Open(token) is not { } content || content.Until < clock.GetUtcNow()) return null;
        var person = await people.FindAsync(content.PersonId, cancellation);
        return person is not null && Ids.Digest(person.SecurityStamp) == content.Stamp ? person : null;
    }

    private Content? Open(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(_protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private sealed record Content(string PersonId, string Stamp, DateTimeOffset Until);
}
