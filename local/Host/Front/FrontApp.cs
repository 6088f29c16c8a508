using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Local.Host.Durable;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Front;

/// <summary>
/// Where the host listens: one port for callers, and one on loopback for the worker in this process, which speaks gRPC (FunctionRpc, and
/// the durable client's service).
/// </summary>
internal static class FrontApp
{
    /// <param name="serve">Gets each request that no local route takes.</param>
    public static WebApplication Build(
        FunctionsHostOptions options, LoopbackSockets callers, LoopbackSockets rpc, WorkerLink link, DurableHub hub, ILoggerFactory loggers, RequestDelegate serve)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        builder.Services.AddSingleton(link).AddSingleton(hub).AddSingleton<Sidecar>();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
        Listen(builder, callers, rpc);

        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<WorkerLink>().RequireHost($"*:{rpc.Port}");
        app.MapGrpcService<Sidecar>().RequireHost($"*:{rpc.Port}");
        options.ConfigureWeb?.Invoke(app);
        app.Use(next => http => http.GetEndpoint() is null ? serve(http) : next(http));
        app.UseEndpoints(_ => { });
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, LoopbackSockets callers, LoopbackSockets rpc)
    {
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = at =>
            ((IPEndPoint)at).Port == rpc.Port ? rpc.Release(at) : callers.Release(at));
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var at in callers.EndPoints) kestrel.Listen(at, listen => listen.Protocols = HttpProtocols.Http1);
            foreach (var at in rpc.EndPoints) kestrel.Listen(at, listen => listen.Protocols = HttpProtocols.Http2);
        });
    }
}
