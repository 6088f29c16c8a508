using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>The links in the mail to a former address, with which its owner stops the change. Nothing is stored; no address is in them.</summary>
public sealed class AddressStopLinks(IDataProtectionProvider protection, IOptions<PortalOptions> portal)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.AddressStop.v1");

    /// <param name="at">When the address was changed.</param>
    public Uri For(string personId, DateTimeOffset at) => new(portal.Value.Origin, $"/mailadres-terugzetten#token={_protector.SealToken(new Content(personId, at))}");

    /// <summary>Null for what is no such link. Whether the change can still be stopped, the person's row tells.</summary>
    public Content? Open(string token) => _protector.OpenToken<Content>(token);

    public sealed record Content(string PersonId, DateTimeOffset At);
}
