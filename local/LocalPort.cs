using System.Net;
using System.Net.Sockets;
using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>The port has to be known before the host starts, because the settings name the portal's address.</summary>
internal static class LocalPort
{
    /// <summary>The port asked for, or a free one for zero.</summary>
    /// <exception cref="LocalException">It is taken: better said now than after a minute of preparations.</exception>
    public static int Choose(int wanted)
    {
        if (wanted == 0) return FreePort.Find();
        using var listener = new TcpListener(IPAddress.Loopback, wanted);
        try
        {
            listener.Start();
            return wanted;
        }
        catch (SocketException exception)
        {
            throw new LocalException($"Port {wanted} is taken by another program, or may not be used. Stop that program, or choose another port with --port.", exception);
        }
    }
}
