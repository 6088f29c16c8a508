using System.Collections.Concurrent;
using System.Data.Common;
using Azure;

namespace Portal.Local.Communication;

/// <summary>
/// Which mailbox stands behind which endpoint. A client made with the endpoint <c>http://local-7071/</c>, or with a connection string that
/// has it, delivers to the sink registered in this process under <c>local-7071</c>; one made with an address on this machine delivers to
/// the mailbox that another process has there.
/// </summary>
public static class CommunicationEmulator
{
    private static readonly ConcurrentDictionary<string, ICommunicationSink> Sinks = new(StringComparer.OrdinalIgnoreCase);

    internal static Uri Nowhere { get; } = new("http://nowhere.invalid/");

    /// <returns>Ends the registration when disposed.</returns>
    public static IDisposable Register(string host, ICommunicationSink sink)
    {
        if (!Sinks.TryAdd(host, sink)) throw new InvalidOperationException($"There is a mailbox at {host} already.");
        return new Registration(host);
    }

    /// <summary>The connection string that leads to the sink registered under a host.</summary>
    public static string ConnectionString(string host) => $"endpoint=http://{host}/;accesskey=bG9jYWw=";

    internal static Uri EndpointOf(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!parts.ContainsKey("accesskey")) throw new InvalidOperationException("The connection string has no accesskey.");
        return parts.TryGetValue("endpoint", out object? endpoint) && Uri.TryCreate(endpoint as string, UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException("The connection string has no endpoint.");
    }

    /// <summary>The connection string that leads to the mailbox of another process.</summary>
    public static string ConnectionString(Uri origin) => $"endpoint={origin};accesskey=bG9jYWw=";

    internal static ICommunicationSink SinkAt(Uri endpoint) => Sinks.TryGetValue(endpoint.Host, out var sink) ? sink
        : endpoint.IsLoopback ? new HttpSink(endpoint)
        : throw new RequestFailedException(
            $"No such host is known. ({endpoint.Host})", new HttpRequestException($"No mailbox is registered for {endpoint.Host}."));

    private sealed class Registration(string host) : IDisposable
    {
        public void Dispose() => Sinks.TryRemove(host, out _);
    }
}
