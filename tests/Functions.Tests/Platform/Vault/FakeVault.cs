using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Portal.Platform.Vault;

namespace Portal.Functions.Tests.Platform.Vault;

/// <summary>A key vault at the end of the wire: it answers as the REST API is documented, with a real RSA key of which it keeps all versions.</summary>
public sealed class FakeVault : HttpMessageHandler
{
    public static readonly Uri Endpoint = new("https://kv-test.vault.example.nl");
    private const string Token = "token-of-the-portal";
    private readonly Dictionary<string, RSA> _versions = [];
    private string _current = "";

    public FakeVault() => Rotate();

    public Dictionary<string, DateTimeOffset> Certificates { get; } = [];

    /// <summary>With its key, which never comes out.</summary>
    public X509Certificate2? Seal { get; init; }

    public int Sealed { get; private set; }

    public VaultConnection Connection => new(Endpoint, new Identity(), new HttpClientTransport(this));

    public string CurrentVersion => _current;

    /// <summary>Makes a new version of the key. The ones before stay to unwrap with.</summary>
    public void Rotate() => _versions.Add(_current = Guid.NewGuid().ToString("N"), RSA.Create(3072));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter != Token) return Challenge();
        if (!request.RequestUri!.Query.Contains("api-version=", StringComparison.Ordinal)) return new HttpResponseMessage(HttpStatusCode.BadRequest);
        return request.RequestUri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["certificates"] => Json(new { value = Certificates.Select(certificate => new { id = $"{Endpoint}certificates/{certificate.Key}", attributes = new { enabled = true, exp = certificate.Value.ToUnixTimeSeconds() } }) }),
            ["keys", "data-protection"] => Json(new { key = new { kid = $"{Endpoint}keys/data-protection/{_current}", kty = "RSA" }, attributes = new { enabled = true } }),
            ["keys", "data-protection", var version, var operation] when _versions.TryGetValue(version, out var key) => await OperateAsync(version, key, operation, request),
            ["certificates", "seal", "versions"] => Json(new { value = new[] { new { id = $"{Endpoint}certificates/seal/v1" } } }),
            ["certificates", "seal", ..] => Json(new { id = $"{Endpoint}certificates/seal/v1", kid = $"{Endpoint}keys/seal/v1", cer = Convert.ToBase64String(Seal!.RawData) }),
            ["keys", "seal", "v1", "sign"] => await SignAsync(request),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private async Task<HttpResponseMessage> SignAsync(HttpRequestMessage request)
    {
        Sealed++;
        var body = (await request.Content!.ReadFromJsonAsync<JsonNode>())!;
        if (body["alg"]!.GetValue<string>() != "RS256") return new HttpResponseMessage(HttpStatusCode.BadRequest);
        using var key = Seal!.GetRSAPrivateKey()!;
        var signature = key.SignHash(Base64Url.DecodeFromChars(body["value"]!.GetValue<string>()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Json(new { kid = $"{Endpoint}keys/seal/v1", value = Base64Url.EncodeToString(signature) });
    }

    private static async Task<HttpResponseMessage> OperateAsync(string version, RSA key, string operation, HttpRequestMessage request)
    {
        var body = (await request.Content!.ReadFromJsonAsync<JsonNode>())!;
        if (request.Method != HttpMethod.Post || body["alg"]!.GetValue<string>() != "RSA-OAEP-256") return new HttpResponseMessage(HttpStatusCode.BadRequest);
        var value = Base64Url.DecodeFromChars(body["value"]!.GetValue<string>());
        var result = operation switch
        {
            "wrapkey" => key.Encrypt(value, RSAEncryptionPadding.OaepSHA256),
            "unwrapkey" => key.Decrypt(value, RSAEncryptionPadding.OaepSHA256),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
        return Json(new { kid = $"{Endpoint}keys/data-protection/{version}", value = Base64Url.EncodeToString(result) });
    }

    private static HttpResponseMessage Json(object value) => new(HttpStatusCode.OK) { Content = JsonContent.Create(value) };

    // The client of the certificates finds out in this way whom to ask for a token.
    private static HttpResponseMessage Challenge() => new(HttpStatusCode.Unauthorized)
    {
        Headers = { WwwAuthenticate = { new("Bearer", "authorization=\"https://login.example.nl/tenant\", resource=\"https://vault.example.nl\"") } },
    };

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal("https://vault.example.nl/.default", Assert.Single(requestContext.Scopes));
            return new AccessToken(Token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
