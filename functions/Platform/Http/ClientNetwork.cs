using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

public static class ClientNetwork
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>What counts as one caller: the address, and of IPv6 the network of 64 bits around it, all of which is one subscriber's.</summary>
    public static string NetworkOfCaller(this HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes)),
        var address => address.ToString(),
    };
}
