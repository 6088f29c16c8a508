using System.Buffers.Text;
using System.Security.Cryptography;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Notifications.Push;

/// <summary>A browser that asked for messages: where its maker's service takes them, and what they are encrypted with (RFC 8291).</summary>
/// <param name="Endpoint">A capability: who knows it can have the device rung, so it is kept sealed.</param>
/// <param name="P256dh">A public key on the curve P-256, uncompressed, base64url.</param>
/// <param name="Auth">16 bytes, base64url.</param>
public sealed record PushDevice(string Endpoint, string P256dh, string Auth, DateTimeOffset AddedAt)
{
    private const int MaxEndpoint = 1_000;
    private const int PointBytes = 65;
    private const int AuthBytes = 16;

    /// <summary>By which a browser finds itself in the list, and a workflow names it.</summary>
    public string Id => Ids.Digest(Endpoint);

    public Validation Check(PushOptions options) => new Validation()
        .Check(Endpoint.Length <= MaxEndpoint && options.Takes(Endpoint), "endpoint", "push-endpoint-unknown")
        .Check(IsPoint(P256dh) && Bytes(Auth)?.Length == AuthBytes, "keys", "push-keys-invalid");

    // A point that is on the curve: with another one a secret cannot be agreed upon, and each message would fail.
    private static bool IsPoint(string key)
    {
        if (Bytes(key) is not { Length: PointBytes } bytes || bytes[0] != 4) return false;
        try
        {
            using var curve = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = bytes[1..33], Y = bytes[33..] } });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text.TrimEnd('='));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
