using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;

namespace Portal.Accounts;

public sealed class SignOut
{
    [Function(nameof(SignOut)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/session")] HttpRequest http)
    {
        await http.HttpContext.SignOutAsync(Schemes.Session);
        return TypedResults.NoContent();
    }
}
