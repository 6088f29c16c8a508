using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Local.Tests.Product;

public sealed class RequestFunctions(Scoped scoped, IHttpContextAccessor accessor, Notebook notebook)
{
    [Function("a-look-around")]
    public IActionResult Look([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, FunctionContext context) =>
        new OkObjectResult(new
        {
            OneScope = scoped.Id == request.HttpContext.RequestServices.GetRequiredService<Scoped>().Id
                && scoped.Id == context.InstanceServices.GetRequiredService<Scoped>().Id
                && scoped.Id.Equals(request.HttpContext.Items["scope"]),
            AccessorIsNull = accessor.HttpContext is null,
            User = request.HttpContext.User.Identity?.Name,
            Peer = request.HttpContext.Connection.RemoteIpAddress?.ToString(),
            request.Scheme,
            ForwardedFor = request.Headers["X-Forwarded-For"].ToString(),
            ForwardedProto = request.Headers["X-Forwarded-Proto"].ToString(),
        });

    [Function("a-sign-in")]
    public static async Task<IActionResult> SignIn([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "client")], CookieAuthenticationDefaults.AuthenticationScheme);
        await request.HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        request.HttpContext.Response.Cookies.Append("second", "too");
        return new NoContentResult();
    }

    [Function("a-who")]
    public static async Task<IActionResult> Who([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        AuthenticateResult result = await request.HttpContext.AuthenticateAsync();
        return new OkObjectResult(new { Cookie = result.Principal?.Identity?.Name, User = request.HttpContext.User.Identity?.Name });
    }

    [Function("a-reader")]
    public async Task<IActionResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        notebook.Add("reader");
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        while (await request.Body.ReadAsync(buffer) is > 0 and var read) total += read;
        return new OkObjectResult(new { total });
    }

    [Function("a-wait")]
    public async Task<IActionResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancellation)
    {
        notebook.Open("waiting");
        await notebook.Wait("go-on").WaitAsync(cancellation);
        return new OkObjectResult(request.Method);
    }
}
