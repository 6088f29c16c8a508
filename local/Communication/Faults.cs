using System.Collections.Concurrent;
using System.Net.Http;
using Azure;

namespace Portal.Local.Communication;

/// <summary>What goes wrong with the next messages, in the order asked for. For tests.</summary>
public sealed class Faults(TimeProvider clock)
{
    private readonly ConcurrentQueue<Fault> _next = new();

    private enum Kind { Rejected, Throttled, AnswerLost, Slow }

    /// <summary>400: the message is refused and trying again is of no use. For an SMS the result says so, without an exception.</summary>
    public Faults Reject(int times = 1) => Add(new Fault(Kind.Rejected, default), times);

    /// <summary>429 with a Retry-After header.</summary>
    public Faults Throttle(TimeSpan retryAfter, int times = 1) => Add(new Fault(Kind.Throttled, retryAfter), times);

    /// <summary>The message is delivered, but the sender sees a broken connection.</summary>
    public Faults LoseAnswer(int times = 1) => Add(new Fault(Kind.AnswerLost, default), times);

    /// <summary>The message is delivered after a while, by the clock of the mailbox.</summary>
    public Faults Delay(TimeSpan by, int times = 1) => Add(new Fault(Kind.Slow, by), times);

    internal async Task Around(Func<Task> deliver, CancellationToken cancellation)
    {
        if (!_next.TryDequeue(out var fault))
        {
            await deliver();
            return;
        }
        if (fault.Kind == Kind.Rejected) throw EmulatedResponse.Failure(400, "BadRequest", "The message is refused.");
        if (fault.Kind == Kind.Throttled) throw EmulatedResponse.Failure(429, "TooManyRequests", "Too many messages.", fault.Time);
        if (fault.Kind == Kind.Slow) await Task.Delay(fault.Time, clock, cancellation);
        await deliver();
        if (fault.Kind == Kind.AnswerLost)
            throw new RequestFailedException("The response ended prematurely.", new HttpRequestException("The connection was closed."));
    }

    private Faults Add(Fault fault, int times)
    {
        for (int i = 0; i < times; i++) _next.Enqueue(fault);
        return this;
    }

    private sealed record Fault(Kind Kind, TimeSpan Time);
}
