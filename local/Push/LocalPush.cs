using System.Collections.Concurrent;

namespace Portal.Local.Push;

/// <summary>The push service of a browser's maker, on this machine: keeps what it takes, encrypted as it came, and fails when told to.</summary>
internal sealed class LocalPush
{
    private const int Most = 1_000;
    private readonly ConcurrentQueue<PushedMessage> _messages = new();
    private readonly ConcurrentDictionary<string, PushFault> _faults = new();

    public IReadOnlyList<PushedMessage> To(string device) => [.. _messages.Where(message => message.Device == device)];

    /// <param name="times">How often; then it works again.</param>
    public void Fail(string device, int status, int times) => _faults[device] = new PushFault(status, times);

    /// <returns>The status to answer with.</returns>
    public int Take(PushedMessage message)
    {
        if (_faults.TryGetValue(message.Device, out var fault) && fault.IsLeft()) return fault.Status;
        _messages.Enqueue(message);
        while (_messages.Count > Most) _messages.TryDequeue(out _);
        return 201;
    }

    private sealed class PushFault(int status, int times)
    {
        private int _left = times;

        public int Status => status;

        public bool IsLeft() => Interlocked.Decrement(ref _left) >= 0;
    }
}

/// <param name="Body">As RFC 8291 says, base64.</param>
internal sealed record PushedMessage(string Device, string Body, string Encoding, string Authorization, string Ttl, string Topic);
