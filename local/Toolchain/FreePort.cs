using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Portal.Local.Toolchain;

/// <summary>
/// Finds a port that is free now and is likely to be so in a while, for what listens later or comes back to its port. It lies below the
/// ports that systems hand out for outgoing connections (from 32768 or 49152): one of those can be gone the next moment.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 32_767;

    // What was given to one is not given to another before the first listens.
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Find()
    {
        while (true)
        {
            int port = RandomNumberGenerator.GetInt32(First, Last + 1);
            if (IsFree(port) && Given.TryAdd(port, true)) return port;
        }
    }

    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
