using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Local.Authority;

internal static class AuthorityEndpoints
{
    public static void MapAuthority(this IEndpointRouteBuilder web, LocalAuthority authority)
    {
        var grants = new Grants();
        var tokens = new TokenEndpoint(authority, grants);
        var pages = web.MapGroup(LocalAuthority.Path);
        pages.MapGet("/oauth2/v2.0/authorize", (HttpRequest request) => Ask(request));
        pages.MapPost("/oauth2/v2.0/authorize", async (HttpRequest request) => Allow(request, await request.ReadFormAsync(), grants));
        pages.MapGet("/oauth2/v2.0/logout", (HttpRequest request) => Leave(request.Query["post_logout_redirect_uri"]));

        // A development server of the portal's pages has a port of its own; Entra ID lets a registered one in too.
        var open = web.MapGroup(LocalAuthority.Path).AddEndpointFilter(LetThisMachineRead);
        open.MapGet("/v2.0/.well-known/openid-configuration", () => authority.Configuration);
        open.MapGet("/discovery/v2.0/keys", () => authority.Keys);
        open.MapPost("/oauth2/v2.0/token", async (HttpRequest request) => await tokens.AnswerAsync(await request.ReadFormAsync()));
        web.MapPost("/local/token", (TokenRequest request) => new { accessToken = authority.Issue(request.Roles ?? [], request.Name) });
    }

    private static IResult Ask(HttpRequest request) => AuthorizeRequest.From(request.Query) is { } asked
        ? Page(SignInPage.Html(asked, request.QueryString.Value!))
        : Page(SignInPage.Unknown, StatusCodes.Status400BadRequest);

    private static IResult Allow(HttpRequest request, IFormCollection form, Grants grants)
    {
        if (AuthorizeRequest.From(request.Query) is not { } asked) return Page(SignInPage.Unknown, StatusCodes.Status400BadRequest);
        var grant = new Grant(form["name"].ToString(), [.. form["roles"].OfType<string>()], asked.RedirectUri, asked.Challenge, asked.Nonce);
        return Results.Redirect(asked.Granted(grants.Add(grant)));
    }

    private static IResult Leave(string? to) => AuthorizeRequest.IsCallback(to) ? Results.Redirect(to!) : Page(SignInPage.Unknown, StatusCodes.Status400BadRequest);

    private static ValueTask<object?> LetThisMachineRead(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string origin = context.HttpContext.Request.Headers.Origin.ToString();
        if (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.IsLoopback) context.HttpContext.Response.Headers.AccessControlAllowOrigin = origin;
        return next(context);
    }

    private static IResult Page(string html, int status = StatusCodes.Status200OK) => Results.Content(html, "text/html; charset=utf-8", statusCode: status);

    private sealed record TokenRequest(string[]? Roles, string? Name);
}
