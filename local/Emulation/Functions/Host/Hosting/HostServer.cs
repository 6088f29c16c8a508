using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>Kestrel with its defaults: the limits of <see cref="KestrelServerOptions"/> are the app's to change, as in a worker.</summary>
internal static class HostServer
{
    public static void AddTo(WebApplicationBuilder builder, LoopbackSockets sockets)
    {
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton(sockets);
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = sockets.Release);
        builder.Services.PostConfigure<KestrelServerOptions>(options => Listen(options, [.. sockets.EndPoints]));
    }

    private static void Listen(KestrelServerOptions options, IReadOnlyList<IPEndPoint> endPoints)
    {
        options.AddServerHeader = false;
        foreach (IPEndPoint endPoint in endPoints) options.Listen(endPoint);
    }
}
