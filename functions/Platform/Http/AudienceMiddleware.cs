using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>Lets a caller in only where the endpoint's declared audience says so. Fails closed.</summary>
public sealed class AudienceMiddleware(EndpointCatalog endpoints) : IFunctionsWorkerMiddleware
{
    // A page says for whom it was shown, by the person's id: of two people in one browser the cookie is the later one's in every tab.
    private const string ShownTo = "Portal-Person";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        var refusal = http is null ? null : await Refusal(http, endpoints.Audience(context.FunctionDefinition.Name));
        if (refusal is null) await next(context);
        else context.GetInvocationResult().Value = Problems.From(refusal, http!);
    }

    private static Task<Failure?> Refusal(HttpContext http, AudienceAttribute audience) => audience switch
    {
        ForAnyoneAttribute => Task.FromResult<Failure?>(null),
        ForClientsAttribute => AuthenticateClient(http),
        ForEventGridAttribute when HttpMethods.IsOptions(http.Request.Method) => Task.FromResult<Failure?>(null),
        ForEventGridAttribute => Authenticate(http, Schemes.Office, user => user.IsInRole(OfficeRoles.EventGrid)),
        ForOfficeAttribute office => Authenticate(http, Schemes.Office, user => office.Roles.Any(user.IsInRole)),
        _ => Task.FromResult<Failure?>(Failures.NotAllowed),
    };

    private static async Task<Failure?> AuthenticateClient(HttpContext http)
    {
        if (await Authenticate(http, Schemes.Session, _ => true) is { } refusal) return refusal;
        var shownTo = http.Request.Headers[ShownTo].ToString();
        return shownTo.Length == 0 || shownTo == Caller.Of(http).Id ? null : Failures.OtherSession;
    }

    private static async Task<Failure?> Authenticate(HttpContext http, string scheme, Func<ClaimsPrincipal, bool> isAllowed)
    {
        var ticket = await http.AuthenticateAsync(scheme);
        if (!ticket.Succeeded) return Failures.NotSignedIn;
        http.User = ticket.Principal;
        return isAllowed(ticket.Principal) ? null : Failures.NotAllowed;
    }
}
