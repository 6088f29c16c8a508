using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>A passkey as a phone makes it (WebAuthn level 3, ES256, no attestation), in software; it does wrong what a test asks it to.</summary>
public sealed class SoftPasskey
{
    private static readonly string[] Transports = ["internal"];

    private const byte UserPresent = 1;
    private const byte UserVerified = 4;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private readonly string _site;
    private readonly string _userHandle;
    private readonly Uri _origin;
    private uint _count;

    private SoftPasskey(JsonElement options, Uri origin)
    {
        _site = options.GetProperty("rp").GetProperty("id").GetString()!;
        _userHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        _origin = origin;
        Registration = Register(options.GetProperty("challenge").GetString()!);
    }

    /// <summary>What the browser sends when it has been made.</summary>
    public object Registration { get; }

    public static SoftPasskey Make(JsonElement options, Uri origin) => new(options, origin);

    /// <summary>What the browser sends when it is shown.</summary>
    public object Show(JsonElement options, bool verified = true, Uri? at = null)
    {
        byte[] data = [.. Head((byte)(UserPresent | (verified ? UserVerified : 0)))];
        var client = ClientData("webauthn.get", options.GetProperty("challenge").GetString()!, at ?? _origin);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Encoded(client), authenticatorData = Encoded(data), signature = Encoded(signature), userHandle = _userHandle });
    }

    private object Register(string challenge)
    {
        var point = _key.ExportParameters(false).Q;
        byte[] key = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Head(UserPresent | UserVerified | HasCredential), .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];
        byte[] made = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Encoded(ClientData("webauthn.create", challenge, _origin)), attestationObject = Encoded(made), transports = Transports });
    }

    private object Credential(object response) => new { id = Encoded(_id), rawId = Encoded(_id), type = "public-key", clientExtensionResults = new { }, response };

    private byte[] Head(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(_site)), flags, .. count];
    }

    private static byte[] ClientData(string type, string challenge, Uri origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = origin.GetLeftPart(UriPartial.Authority), crossOrigin = false });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
