using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Portal.Local.Authority;

/// <summary>
/// Stands in for Entra ID: issues the tokens that the office's pages and scripts would get there, to anyone who asks.
/// It answers on the loopback address only.
/// </summary>
public sealed class LocalAuthority(Uri origin, string? keyFile, TimeProvider clock)
{
    public const string Audience = "api://bakkerfinance-portal";
    public const string ClientId = "7a1c3f60-4f8e-4d5e-9b57-1f0c9b0a2d11";
    public const string TenantId = "3c6f1d52-8f0b-4b57-8e0f-52d6a1e9c0aa";
    public const string DefaultName = "Petra Bakker";
    private const string Path = "/local/authority";
    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly RsaSecurityKey _key = SigningKey.Open(keyFile);

    public string Issuer { get; } = new Uri(origin, Path + "/v2.0").ToString();

    public string MetadataAddress => Issuer + "/.well-known/openid-configuration";

    /// <summary>What the product's section AzureAd has to say to trust this authority.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["AzureAd:Instance"] = new Uri(origin, Path + "/").ToString(),
        ["AzureAd:Authority"] = Issuer,
        ["AzureAd:MetadataAddress"] = MetadataAddress,
        ["AzureAd:ValidIssuer"] = Issuer,
        ["AzureAd:RequireHttps"] = "false",
        ["AzureAd:TenantId"] = TenantId,
        ["AzureAd:ClientId"] = ClientId,
        ["AzureAd:Audience"] = Audience,
    };

    public object Configuration => new
    {
        issuer = Issuer,
        jwks_uri = new Uri(origin, Path + "/discovery/v2.0/keys").ToString(),
        authorization_endpoint = new Uri(origin, Path + "/oauth2/v2.0/authorize").ToString(),
        token_endpoint = new Uri(origin, Path + "/oauth2/v2.0/token").ToString(),
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { SecurityAlgorithms.RsaSha256 },
    };

    public object Keys
    {
        get
        {
            var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                keys = new[]
                {
                    new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) },
                },
            };
        }
    }

    /// <summary>A token as Entra ID makes it (v2). The same name is always the same account.</summary>
    public string Issue(IReadOnlyList<string> roles, string? name = null)
    {
        name = string.IsNullOrWhiteSpace(name) ? DefaultName : name;
        string account = AccountOf(name).ToString();
        var (from, until) = Lifetime();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = from,
            NotBefore = from,
            Expires = until,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["ver"] = "2.0", ["tid"] = TenantId, ["oid"] = account, ["sub"] = account, ["azp"] = ClientId,
                ["name"] = name, ["preferred_username"] = AddressOf(name), ["roles"] = roles.ToArray(),
            },
        });
    }

    // Good by the machine's clock and by the moved one: the product may look at either.
    private (DateTime From, DateTime Until) Lifetime()
    {
        var real = TimeProvider.System.GetUtcNow();
        var moved = clock.GetUtcNow();
        return ((real < moved ? real : moved).UtcDateTime - Skew, (real > moved ? real : moved).UtcDateTime + Validity);
    }

    private static Guid AccountOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("account " + name)).AsSpan(0, 16));

    private static string AddressOf(string name) =>
        string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).ToLowerInvariant().Replace(' ', '.') + "@kantoor.example";
}
