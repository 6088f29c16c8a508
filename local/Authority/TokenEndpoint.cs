using Microsoft.AspNetCore.Http;

namespace Portal.Local.Authority;

/// <summary>Hands out tokens: for a code, for a refresh token, and to a script for its secret (RFC 6749).</summary>
internal sealed class TokenEndpoint(LocalAuthority authority, Grants grants)
{
    public async Task<IResult> AnswerAsync(IFormCollection form) => form["grant_type"].ToString() switch
    {
        "authorization_code" => ForCode(form),
        "refresh_token" => await ForRefreshTokenAsync(form),
        "client_credentials" => ForSecret(form),
        _ => Error("unsupported_grant_type"),
    };

    private IResult ForCode(IFormCollection form) =>
        form["client_id"] == LocalAuthority.ClientId && grants.Take(form["code"], form["redirect_uri"], form["code_verifier"]) is { } grant
            ? ForPerson(grant.Name, grant.Roles, grant.Nonce)
            : Error("invalid_grant");

    private async Task<IResult> ForRefreshTokenAsync(IFormCollection form) =>
        form["client_id"] == LocalAuthority.ClientId && await authority.ReadRefreshTokenAsync(form["refresh_token"].ToString()) is var (name, roles)
            ? ForPerson(name, roles, nonce: null)
            : Error("invalid_grant");

    private IResult ForSecret(IFormCollection form) =>
        form["client_id"] == LocalAuthority.ScriptId && form["client_secret"] == LocalAuthority.ScriptSecret
            ? Results.Json(new { token_type = "Bearer", expires_in = Seconds, access_token = authority.IssueToScript() })
            : Error("invalid_client");

    private IResult ForPerson(string name, IReadOnlyList<string> roles, string? nonce) => Results.Json(new
    {
        token_type = "Bearer",
        expires_in = Seconds,
        access_token = authority.Issue(roles, name),
        id_token = authority.IssueIdToken(roles, name, nonce),
        refresh_token = authority.IssueRefreshToken(roles, name),
    });

    private static int Seconds => (int)LocalAuthority.Validity.TotalSeconds;

    private static IResult Error(string code) => Results.Json(new { error = code }, statusCode: code == "invalid_client" ? 401 : 400);
}
