using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Http;

/// <summary>The routes in the order in which the host tries them: by the name of the function, not by how specific they are.</summary>
internal sealed class HttpRouteTable(FunctionCatalog catalog, IServiceProvider services)
{
    private readonly IReadOnlyList<HttpRoute> _routes = [.. catalog.Of(TriggerKind.Http)
        .Select(function => new HttpRoute(function, services.GetRequiredService<IInlineConstraintResolver>()))];

    /// <summary>Null if no route takes both the path and the method.</summary>
    public Function? Match(HttpContext http)
    {
        foreach (HttpRoute route in _routes)
        {
            if (!route.TryMatch(http, out RouteValueDictionary values)) continue;
            http.Request.RouteValues = values;
            return route.Function;
        }
        return null;
    }
}
