using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications.Unsubscribing;

/// <summary>
/// The links in mails by which one stops such mails without signing in. A token is sealed, names the person and the address that the mail went
/// to, and works for as long as that is the person's address: a mail may be kept for years. It is good for this alone.
/// </summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection, PersonStore people, IOptions<PortalOptions> portal)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Unsubscribe.v1");

    public UnsubscribeLink For(Person person)
    {
        var token = _protector.SealToken(new Content(person.Id, EmailClaim.PartitionOf(person.NormalizedEmail)));
        return new UnsubscribeLink(PageOf(token), new Uri(portal.Value.Origin, $"/api/unsubscription?token={token}"));
    }

    /// <summary>Where a person is asked whether it is meant. The token stands in the fragment, which is in no log.</summary>
    public Uri PageOf(string token) => new(portal.Value.Origin, $"/afmelden#token={Uri.EscapeDataString(token)}");

    /// <summary>Null for what is no token of the portal, or one from a mail to an address that is not the person's any more.</summary>
    public async Task<Person?> PersonOfAsync(string token, CancellationToken cancellation) =>
        _protector.OpenToken<Content>(token) is { } content
        && await people.FindAsync(content.PersonId, cancellation) is { } person && EmailClaim.PartitionOf(person.NormalizedEmail) == content.Address
            ? person
            : null;

    /// <param name="Address">A digest.</param>
    private sealed record Content(string PersonId, string Address);
}

/// <param name="Page">For people.</param>
/// <param name="OneClick">For mail programs, which post to it (RFC 8058).</param>
public sealed record UnsubscribeLink(Uri Page, Uri OneClick);
