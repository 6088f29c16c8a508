using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using OtpNet;
using Portal.Domain;
using Portal.Outbox;

namespace Portal.Accounts;

/// <summary>Codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, steps of 30 seconds, which is what the apps know).</summary>
public sealed class Authenticator(IDataProtectionProvider protection, IOptions<FirmOptions> firm, TimeProvider clock)
{
    private const int KeyBytes = 20;
    private const int Digits = 6;

    // One step before and after, for a clock that is a little off and a person who types (RFC 6238, 5.2).
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Authenticator.v1");

    /// <summary>A new key, sealed for storage.</summary>
    public string NewKey() => Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>Base32, for typing over: groups of four.</summary>
    public string ForTyping(string sealedKey) => string.Join(' ', Base32Encoding.ToString(Open(sealedKey)).Chunk(4).Select(group => new string(group)));

    /// <summary>For a QR code.</summary>
    public string UriFor(string sealedKey, Person person) => new OtpUri(OtpType.Totp, Open(sealedKey), person.Email, firm.Value.Name).ToString();

    /// <summary>Takes a code once: it, and every one before it, is of no use afterwards. The person's row remembers, so it has to be written.</summary>
    public bool TryUse(Person person, string? sealedKey, string code)
    {
        if (sealedKey is null || code.Length != Digits) return false;
        var totp = new Totp(Open(sealedKey), totpSize: Digits);
        if (!totp.VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Window) || step <= person.LastTimeStep) return false;
        person.LastTimeStep = step;
        return true;
    }

    private byte[] Open(string sealedKey) => _protector.Unprotect(Convert.FromBase64String(sealedKey));
}
