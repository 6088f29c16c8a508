using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Portal.Local.Authority;

/// <summary>What somebody allowed at the sign-in page: for whom, and who may fetch the tokens for it.</summary>
internal sealed record Grant(string Name, IReadOnlyList<string> Roles, string RedirectUri, string Challenge, string? Nonce);

/// <summary>The codes that were given out and not used yet. A code is used once, by who knows the verifier of its challenge (RFC 7636).</summary>
internal sealed class Grants
{
    private readonly ConcurrentDictionary<string, Grant> _open = new();

    public string Add(Grant grant)
    {
        string code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        _open[code] = grant;
        return code;
    }

    /// <summary>Null when there is nothing to be had with these; the code is used up by the attempt.</summary>
    public Grant? Take(string? code, string? redirectUri, string? verifier) =>
        code is not null && _open.TryRemove(code, out var grant) && grant.RedirectUri == redirectUri && grant.Challenge == ChallengeOf(verifier ?? "") ? grant : null;

    private static string ChallengeOf(string verifier) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
