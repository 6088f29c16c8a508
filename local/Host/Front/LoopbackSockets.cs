using System.Net;
using System.Net.Sockets;

namespace Portal.Local.Host.Front;

/// <summary>
/// Sockets bound to one port on 127.0.0.1 and on ::1, held from before the app starts: a free port stays ours,
/// and a taken one is known at once.
/// </summary>
internal sealed class LoopbackSockets : IDisposable
{
    private const int Attempts = 20;
    private readonly Dictionary<AddressFamily, Socket> sockets = [];

    public int Port { get; private set; }

    public IEnumerable<IPEndPoint> EndPoints => sockets.Values.Select(socket => (IPEndPoint)socket.LocalEndPoint!);

    public static LoopbackSockets Bind(int port)
    {
        for (int attempt = 1; ; attempt++)
        {
            var bound = new LoopbackSockets();
            try
            {
                bound.Take(port);
                return bound;
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                bound.Dispose();
                if (port != 0 || attempt == Attempts) throw new PortTakenException(port, exception);
            }
        }
    }

    /// <summary>Hands a socket over to the server, which closes it.</summary>
    public Socket Release(EndPoint endPoint) =>
        sockets.Remove(endPoint.AddressFamily, out Socket? socket)
            ? socket
            : throw new InvalidOperationException($"Nothing is bound for {endPoint}.");

    public void Dispose()
    {
        foreach (Socket socket in sockets.Values) socket.Dispose();
        sockets.Clear();
    }

    private void Take(int port)
    {
        Take(AddressFamily.InterNetwork, new IPEndPoint(IPAddress.Loopback, port));
        Port = EndPoints.First().Port;
        if (HasIPv6Loopback()) Take(AddressFamily.InterNetworkV6, new IPEndPoint(IPAddress.IPv6Loopback, Port));
    }

    private void Take(AddressFamily family, IPEndPoint endPoint)
    {
        Socket socket = sockets[family] = new Socket(family, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(endPoint);
    }

    // A container may know of IPv6 and yet have no ::1.
    private static bool HasIPv6Loopback()
    {
        if (!Socket.OSSupportsIPv6) return false;
        using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
