using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Emulation.Functions.Hosting;

namespace Portal.Emulation.Functions.Http;

/// <summary>What stands between the socket and the functions.</summary>
internal static class HttpPipeline
{
    // The web application would put these in front by itself when their services are there; a worker has neither.
    private static readonly string[] NotWanted = ["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"];

    public static void Install(WebApplication app, HostSession session)
    {
        foreach (string key in NotWanted) ((IApplicationBuilder)app).Properties[key] = true;
        session.Options.ConfigureWeb?.Invoke(app);
        var functions = ActivatorUtilities.CreateInstance<HttpFunctions>(app.Services);
        app.Use(next => http => http.GetEndpoint() is null ? functions.ServeAsync(http) : next(http));
    }
}
