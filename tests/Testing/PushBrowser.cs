using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>A browser that asks for messages: it has the keys of its subscription, and its maker's service is the one of the local portal.</summary>
public sealed class PushBrowser(HttpClient http, Uri origin) : IDisposable
{
    private readonly ECDiffieHellman _pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);
    private readonly string _device = Unique.Word();

    public string Endpoint => new Uri(origin, $"/local/push/{_device}").ToString();

    public string P256dh => Base64Url.EncodeToString(PointOf(_pair));

    public object Subscription => new { endpoint = Endpoint, expirationTime = (long?)null, keys = new { p256dh = P256dh, auth = Base64Url.EncodeToString(_auth) } };

    public Task FailAsync(int status, int times) => Answer.SuccessAsync(http.PutAsJsonAsync($"/local/push/{_device}/fault", new { status, times }));

    public Task<IReadOnlyList<PushedAnswer>> MessagesAsync() => Answer.ListOfAsync<PushedAnswer>(http.GetAsync($"/local/push/{_device}"));

    public Task<PushedAnswer> WaitForAsync(int nth = 1) =>
        Eventually.FindsAsync($"message {nth} on the device", async () => (await MessagesAsync()).Skip(nth - 1).FirstOrDefault());

    /// <summary>As a browser does: RFC 8291, section 3, and RFC 8188, section 2.</summary>
    public JsonElement Decrypt(PushedAnswer message)
    {
        var body = Convert.FromBase64String(message.Body);
        var (salt, sender) = (body[..16], body[21..(21 + body[20])]);
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        var secret = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, _pair.DeriveRawSecretAgreement(theirs.PublicKey), 32, _auth, [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. PointOf(_pair), .. sender]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        var sealedText = body[(21 + body[20])..];
        var plain = new byte[sealedText.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, sealedText[..^16], sealedText[^16..], plain);
        return JsonDocument.Parse(plain.AsMemory(0, Array.LastIndexOf(plain, (byte)2))).RootElement;
    }

    public void Dispose() => _pair.Dispose();

    private static byte[] PointOf(ECDiffieHellman pair)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }
}

public sealed record PushedAnswer(string Body, string Encoding, string Authorization, string Ttl, string Topic);

public sealed record PushAnswer(string PublicKey, IReadOnlyList<PushDeviceAnswer> Devices);

public sealed record PushDeviceAnswer(string Id, DateTimeOffset AddedAt);
