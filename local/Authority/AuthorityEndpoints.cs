using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Local.Authority;

internal static class AuthorityEndpoints
{
    public static void MapAuthority(this IEndpointRouteBuilder web, LocalAuthority authority)
    {
        web.MapGet("/local/authority/v2.0/.well-known/openid-configuration", () => authority.Configuration);
        web.MapGet("/local/authority/discovery/v2.0/keys", () => authority.Keys);
        web.MapPost("/local/token", (TokenRequest request) => new { accessToken = authority.Issue(request.Roles ?? [], request.Name) });
    }

    private sealed record TokenRequest(string[]? Roles, string? Name);
}
