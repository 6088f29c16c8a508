using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Testing;

/// <summary>An authenticator app, by the letter of RFC 6238 and 4226; it never shows a code twice.</summary>
public sealed class AuthenticatorApp(AuthenticatorKeyAnswer given)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly byte[] _key = Decode(given.SharedKey.Replace(" ", "", StringComparison.Ordinal));
    private long _last;

    public AuthenticatorKeyAnswer Given => given;

    /// <summary>
    /// The code of this step, then of the next, which is taken already: two in a row are of use without waiting, each for half a minute
    /// at least. That of the step before would be taken too, but no longer when a step ends between asking for it and showing it.
    /// </summary>
    public string NextCode()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        _last = Math.Max(_last + 1, now);
        return _last <= now + 1 ? CodeOf(_last) : throw new InvalidOperationException("The app shows no third code within a step: sign in with a recovery code instead.");
    }

    /// <summary>Of a moment that is some steps from now.</summary>
    public string CodeAfter(int steps) => CodeOf((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);

    private string CodeOf(long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 has SHA-1, and the apps know nothing else.
        var hash = HMACSHA1.HashData(_key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }
}
