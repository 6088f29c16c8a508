using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Portal.Platform.Http;

public static class ClientNetwork
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>What counts as one caller: the address, and of IPv6 the network of 64 bits around it, which is one subscriber's.</summary>
    public static string NetworkOfCaller(this HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes))
            : address.ToString();
    }
}
