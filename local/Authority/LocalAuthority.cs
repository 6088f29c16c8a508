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
    public const string Path = "/local/authority";

    /// <summary>A script that only uploads, and how it says so: client credentials. Nothing real hangs on them.</summary>
    public const string ScriptId = "b8e0d1c4-2f53-4a3c-8a5e-6c1f6f0f7e42";
    public const string ScriptSecret = "proefkantoor";
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);
    private const string Scope = "office";
    private static readonly TimeSpan RefreshValidity = TimeSpan.FromHours(24);
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
        end_session_endpoint = new Uri(origin, Path + "/oauth2/v2.0/logout").ToString(),
        grant_types_supported = new[] { "authorization_code", "refresh_token", "client_credentials" },
        code_challenge_methods_supported = new[] { "S256" },
        token_endpoint_auth_methods_supported = new[] { "none", "client_secret_post" },
        scopes_supported = new[] { "openid", "profile", "offline_access", $"{Audience}/{Scope}" },
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

    // What refresh tokens are issued for: the authority itself, so that the portal takes none of them.
    private string RefreshAudience => Issuer + "/refresh";

    /// <summary>An access token as Entra ID makes it. The same name is always the same account.</summary>
    public string Issue(IReadOnlyList<string> roles, string? name = null) =>
        Sign(Audience, Validity, [.. AboutPerson(roles, name), new("azp", ClientId), new("scp", Scope)]);

    internal string IssueIdToken(IReadOnlyList<string> roles, string name, string? nonce) =>
        Sign(ClientId, Validity, nonce is null ? AboutPerson(roles, name) : [.. AboutPerson(roles, name), new("nonce", nonce)]);

    internal string IssueRefreshToken(IReadOnlyList<string> roles, string name) => Sign(RefreshAudience, RefreshValidity, AboutPerson(roles, name));

    /// <summary>For a script: no person, and no role but that of uploading.</summary>
    internal string IssueToScript()
    {
        string account = AccountOf(ScriptId).ToString();
        return Sign(Audience, Validity, [new("oid", account), new("sub", account), new("azp", ScriptId), new("idtyp", "app"), new("roles", new[] { DemoStaff.Upload })]);
    }

    /// <summary>For whom a refresh token was issued; null when it is none of this authority, or too old.</summary>
    internal async Task<(string Name, string[] Roles)?> ReadRefreshTokenAsync(string token)
    {
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(
            token, new TokenValidationParameters { ValidIssuer = Issuer, ValidAudience = RefreshAudience, IssuerSigningKey = _key });
        return read.IsValid ? (read.ClaimsIdentity.FindFirst("name")!.Value, [.. read.ClaimsIdentity.FindAll("roles").Select(claim => claim.Value)]) : null;
    }

    /// <summary>A token that says whatever it is told to, signed with this authority's key unless told otherwise: for what has to be refused.</summary>
    public string Sign(SecurityTokenDescriptor token)
    {
        token.SigningCredentials ??= new SigningCredentials(_key, SecurityAlgorithms.RsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private string Sign(string audience, TimeSpan validity, IEnumerable<KeyValuePair<string, object>> claims)
    {
        var (from, until) = Lifetime(validity);
        return Sign(new SecurityTokenDescriptor { Issuer = Issuer, Audience = audience, IssuedAt = from, NotBefore = from, Expires = until, Claims = new Dictionary<string, object>([new("ver", "2.0"), new("tid", TenantId), .. claims]) });
    }

    private static KeyValuePair<string, object>[] AboutPerson(IReadOnlyList<string> roles, string? name)
    {
        name = string.IsNullOrWhiteSpace(name) ? DefaultName : name;
        string account = AccountOf(name).ToString();
        return [new("oid", account), new("sub", account), new("name", name), new("preferred_username", AddressOf(name)), new("roles", roles.ToArray())];
    }

    // Good by the machine's clock and by the moved one: the product may look at either.
    private (DateTime From, DateTime Until) Lifetime(TimeSpan validity)
    {
        var real = TimeProvider.System.GetUtcNow();
        var moved = clock.GetUtcNow();
        return ((real < moved ? real : moved).UtcDateTime - Skew, (real > moved ? real : moved).UtcDateTime + validity);
    }

    private static Guid AccountOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("account " + name)).AsSpan(0, 16));

    private static string AddressOf(string name) =>
        string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).ToLowerInvariant().Replace(' ', '.') + "@kantoor.example";
}
