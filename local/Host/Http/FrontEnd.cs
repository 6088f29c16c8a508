using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Portal.Local.Host.Http;

/// <summary>
/// What the host makes of a request before its worker gets it: the worker sees the host as its peer, and in the X-Forwarded headers what
/// the host saw. What a caller wrote there is written over.
/// </summary>
internal static class FrontEnd
{
    public const string InvocationId = "x-ms-invocation-id";

    public static IFeatureCollection For(HttpContext front, string invocationId)
    {
        var headers = front.Request.Headers;
        headers[InvocationId] = invocationId;
        headers["X-Forwarded-For"] = (front.Connection.RemoteIpAddress ?? IPAddress.Loopback).ToString();
        headers["X-Forwarded-Proto"] = front.Request.Scheme;
        headers["X-Forwarded-Host"] = front.Request.Host.ToString();
        headers.Remove("X-Forwarded-Prefix");

        // What is the front's own stays with it: its endpoint, route values, items, services and user.
        var features = new FeatureCollection(front.Features);
        features.Set<IEndpointFeature>(new Nowhere());
        features.Set<IRouteValuesFeature>(new RouteValuesFeature());
        features.Set<IItemsFeature>(new ItemsFeature());
        features.Set<IServiceProvidersFeature>(new NoServices());
        features.Set<IHttpAuthenticationFeature>(new HttpAuthenticationFeature());
        features.Set<IHttpConnectionFeature>(Peer(front.Connection));
        return features;
    }

    private static HttpConnectionFeature Peer(ConnectionInfo connection) => new()
    {
        ConnectionId = connection.Id,
        RemoteIpAddress = IPAddress.Loopback,
        RemotePort = connection.RemotePort,
        LocalIpAddress = IPAddress.Loopback,
        LocalPort = connection.LocalPort,
    };

    private sealed class Nowhere : IEndpointFeature
    {
        public Endpoint? Endpoint { get; set; }
    }

    // The worker's middleware puts the function's own scope here.
    private sealed class NoServices : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = null!;
    }
}
