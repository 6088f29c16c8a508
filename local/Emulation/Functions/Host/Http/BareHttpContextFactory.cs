using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portal.Emulation.Functions.Http;

/// <summary>Does not fill <see cref="IHttpContextAccessor"/>: it is null in a function, unless a middleware sets it.</summary>
internal sealed class BareHttpContextFactory(IServiceScopeFactory scopes, IOptions<FormOptions> form) : IHttpContextFactory
{
    public HttpContext Create(IFeatureCollection featureCollection) =>
        new DefaultHttpContext(featureCollection) { ServiceScopeFactory = scopes, FormOptions = form.Value };

    public void Dispose(HttpContext httpContext)
    {
    }
}
