using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Http;

/// <summary>The routes in the order in which the host tries them: by the name of the function, not by how specific they are.</summary>
internal sealed class HttpRouteTable(FunctionCatalog catalog, IInlineConstraintResolver constraints)
{
    private readonly IReadOnlyList<HttpRoute> routes =
        [.. catalog.Of(TriggerKind.Http).Select(function => new HttpRoute(function, constraints))];

    /// <summary>Null if no route takes both the path and the method.</summary>
    public FunctionEntry? Match(HttpContext http)
    {
        foreach (HttpRoute route in routes)
        {
            if (!route.TryMatch(http, out RouteValueDictionary values)) continue;
            http.Request.RouteValues = values;
            return route.Function;
        }
        return null;
    }
}
