using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

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
        var token = _protector.SealToken(new Content(person.Id, Ids.Digest(person.SecurityStamp), clock.GetUtcNow() + validFor));
        return new Uri(portal.Value.Origin, $"/wachtwoord#token={token}");
    }

    /// <summary>The person a token is for; null when it is expired, used or altered, which is not told apart to the caller.</summary>
    public async Task<Person?> PersonOfAsync(string token, CancellationToken cancellation)
    {
        if (_protector.OpenToken<Content>(token) is not { } content || content.Until < clock.GetUtcNow()) return null;
        var person = await people.FindAsync(content.PersonId, cancellation);
        return person is not null && Ids.Digest(person.SecurityStamp) == content.Stamp ? person : null;
    }

    private sealed record Content(string PersonId, string Stamp, DateTimeOffset Until);
}
