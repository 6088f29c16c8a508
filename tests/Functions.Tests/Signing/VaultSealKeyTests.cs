using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Signing;
using Portal.Signing.Keys;
using Portal.Signing.Pades;

namespace Portal.Functions.Tests.Signing;

/// <summary>The seal in Key Vault, with the vault's HTTP interface stood in for: the key is never given away, only what it signs.</summary>
public sealed class VaultSealKeyTests(SharedPortal shared)
{
    [Fact]
    public async Task A_file_is_sealed_with_a_key_that_stays_in_the_vault()
    {
        using var vault = new Vault(shared.Pki.Seal);
        var key = Key(vault);
        var sealer = new PdfSealer(key, Get<TimestampAuthority>(), Get<ValidationSource>(), Get<TimeProvider>());
        using var output = new MemoryStream();
        var result = await sealer.SealAsync(new MemoryStream(Sealing.File("cairo.pdf")), Sealing.Evidence, output, CancellationToken.None);
        Assert.Equal(SealLevel.LT, result.Value.Level);
        Assert.Equal(1, vault.Signed);
        Assert.Equal(SealFinding.Intact, (await new SealCheck(key, Get<IOptions<SealOptions>>(), Get<ValidationSource>()).CheckAsync(output, CancellationToken.None)).Finding);
    }

    [Fact]
    public async Task The_issuers_are_found_where_the_certificate_says()
    {
        using var vault = new Vault(shared.Pki.Seal);
        var identity = await Key(vault).CurrentAsync(CancellationToken.None);
        Assert.Equal([shared.Pki.Intermediate.Thumbprint, shared.Pki.Root.Thumbprint], identity.Issuers.Select(issuer => issuer.Thumbprint));
    }

    private T Get<T>()
        where T : notnull => shared.Services.GetRequiredService<T>();

    private VaultSealKey Key(Vault vault)
    {
        var options = new CertificateClientOptions { Transport = new HttpClientTransport(vault) };
        var credential = new Credential();
        return new VaultSealKey(
            new CertificateClient(Vault.Address, credential, options), VaultSealKey.Pipeline(options, credential), Get<CertificateIssuers>(), Options.Create(new SealOptions { Vault = Vault.Address }), Get<TimeProvider>());
    }

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Vault(X509Certificate2 certificate) : HttpMessageHandler
    {
        public static readonly Uri Address = new("https://kv-test.vault.azure.net/");

        public int Signed { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is null) return Challenge();
            return request.RequestUri!.AbsolutePath switch
            {
                "/certificates/seal/versions" => Json(new { value = new[] { new { id = $"{Address}certificates/seal/v1" } } }),
                "/certificates/seal" or "/certificates/seal/" or "/certificates/seal/v1" => Json(new { id = $"{Address}certificates/seal/v1", kid = $"{Address}keys/seal/v1", cer = Convert.ToBase64String(certificate.RawData) }),
                "/keys/seal/v1/sign" => await SignAsync(request, cancellationToken),
                _ => new HttpResponseMessage(HttpStatusCode.NotFound),
            };
        }

        private static HttpResponseMessage Challenge()
        {
            var answer = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            answer.Headers.Add("WWW-Authenticate", "Bearer authorization=\"https://login.microsoftonline.com/tenant\", resource=\"https://vault.azure.net\"");
            return answer;
        }

        private async Task<HttpResponseMessage> SignAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            Signed++;
            var asked = (await request.Content!.ReadFromJsonAsync<JsonElement>(cancellation))!;
            Assert.Equal("RS256", asked.GetProperty("alg").GetString());
            using var key = certificate.GetRSAPrivateKey()!;
            return Json(new { kid = $"{Address}keys/seal/v1", value = Base64Url.EncodeToString(key.SignHash(Base64Url.DecodeFromChars(asked.GetProperty("value").GetString()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) });
        }

        private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
    }
}
