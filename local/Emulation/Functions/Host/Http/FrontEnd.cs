using System.Net;
using Microsoft.AspNetCore.Http;

namespace Portal.Emulation.Functions.Http;

/// <summary>What Azure's front end and host do to a request: the function sees the host as its peer.</summary>
internal static class FrontEnd
{
    private const string ForwardedFor = "X-Forwarded-For";
    private const string ForwardedProto = "X-Forwarded-Proto";

    public static void Stamp(HttpContext http)
    {
        IHeaderDictionary headers = http.Request.Headers;
        string peer = new IPEndPoint(http.Connection.RemoteIpAddress ?? IPAddress.Loopback, http.Connection.RemotePort).ToString();
        string earlier = headers[ForwardedFor].ToString();
        headers[ForwardedFor] = earlier.Length == 0 ? peer : $"{earlier}, {peer}";
        headers[ForwardedProto] = http.Request.Scheme;
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Scheme = Uri.UriSchemeHttp;
    }
}
