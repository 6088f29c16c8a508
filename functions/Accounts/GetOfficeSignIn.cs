using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>Where and as what the office's pages sign in (OpenID Connect, code flow with PKCE). Nothing in it is secret.</summary>
public sealed class GetOfficeSignIn(IOptions<EntraOptions> entra)
{
    // The scope that the app registration exposes. What someone may is decided by app roles; the scope only says that the pages ask.
    private const string ScopeName = "office";

    public sealed record Response(Uri Authority, string ClientId, string Scope);

    [Function(nameof(GetOfficeSignIn)), ForAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/sign-in")] HttpRequest http)
    {
        var options = entra.Value;
        if (options.ClientId.Length == 0) return Problems.From(AccountFailures.OfficeSignInMissing, http.HttpContext);
        return Respond.Json(new Response(options.SignInAuthority(), options.ClientId, $"openid profile offline_access {options.Audience}/{ScopeName}"));
    }
}
