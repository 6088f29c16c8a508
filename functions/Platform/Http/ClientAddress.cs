using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace Portal.Platform.Http;

public enum ClientAddressSource
{
    /// <summary>Whoever the Functions host spoke with. Nobody can make it up.</summary>
    Peer,

    /// <summary>What the front end wrote into a header. Only where every request passes it: who can go around it writes what he likes.</summary>
    FrontEnd,
}

/// <summary>Where the internet address of a client is found. The audit trail keeps it, and the limits on guessing count by it.</summary>
public sealed class ClientAddressOptions
{
    public const string Section = "ClientAddress";

    [EnumDataType(typeof(ClientAddressSource), ErrorMessage = "The setting ClientAddress:From has to be Peer or FrontEnd.")]
    public ClientAddressSource From { get; set; } = ClientAddressSource.Peer;

    [RegularExpression("^[A-Za-z0-9-]+$", ErrorMessage = "The setting ClientAddress:Header has to be the name of a header.")]
    public string Header { get; set; } = "X-Forwarded-For";

    /// <summary>Counted from the right, where the front end that is nearest writes; what a client made up stands further left.</summary>
    [Range(1, 10, ErrorMessage = "The setting ClientAddress:Entry has to be between 1 and 10.")]
    public int Entry { get; set; } = 1;
}

/// <summary>
/// The one place that knows where the address of a client is found; all others read that of the connection. The worker has already put
/// there what the host wrote into X-Forwarded-For, which is the host's own peer, whatever the client had sent.
/// </summary>
public sealed class ClientAddressMiddleware(IOptions<ClientAddressOptions> options) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http) http.Connection.RemoteIpAddress = Of(http, options.Value);
        return next(context);
    }

    public static IPAddress? Of(HttpContext http, ClientAddressOptions options)
    {
        var told = options.From == ClientAddressSource.FrontEnd ? Told(http.Request.Headers, options) : null;
        return Plain(told ?? http.Connection.RemoteIpAddress);
    }

    // As 'address', 'address:port' or '[address]:port'. A request that did not pass the front end has no such entry: then the peer it is.
    private static IPAddress? Told(IHeaderDictionary headers, ClientAddressOptions options)
    {
        var entries = headers[options.Header].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).ToList();
        return entries.Count >= options.Entry && IPEndPoint.TryParse(entries[^options.Entry], out var peer) ? peer.Address : null;
    }

    // A socket for both families says ::ffff:192.0.2.1: all of those are one network of IPv6, and would count as one address.
    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
