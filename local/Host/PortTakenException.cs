namespace Portal.Local.Host;

/// <summary>Another program listens on the port.</summary>
public sealed class PortTakenException(int port, Exception? inner = null)
    : FunctionsHostException($"Port {port} is taken by another program. Stop that program or choose another port.", inner)
{
    public int Port { get; } = port;
}
