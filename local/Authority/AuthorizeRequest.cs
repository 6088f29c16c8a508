using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Local.Authority;

/// <summary>What the office's pages ask of the authority when they send somebody to sign in (RFC 6749 §4.1.1, with PKCE).</summary>
internal sealed record AuthorizeRequest(string RedirectUri, string State, string Challenge, string? Nonce)
{
    public const string Callback = "/kantoor/aanmelden";

    /// <summary>Null for a request that must not be answered with a redirect: it is not known who asks.</summary>
    public static AuthorizeRequest? From(IQueryCollection query)
    {
        bool isPortal = query["client_id"] == LocalAuthority.ClientId && IsCallback(query["redirect_uri"]);
        bool isCode = query["response_type"] == "code" && query["code_challenge_method"] == "S256" && query["code_challenge"].ToString().Length == 43;
        return isPortal && isCode ? new(query["redirect_uri"]!, query["state"].ToString(), query["code_challenge"]!, query["nonce"]) : null;
    }

    /// <summary>On this machine, on whatever port: the portal's own, or that of a development server.</summary>
    public static bool IsCallback(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { IsLoopback: true, AbsolutePath: Callback, Query: "", Fragment: "" };

    public string Granted(string code) => Answer("code", code);

    public string Refused => Answer("error", "access_denied");

    private string Answer(string name, string value) => QueryHelpers.AddQueryString(RedirectUri, new Dictionary<string, string?> { [name] = value, ["state"] = State });
}
