using System.Threading.Channels;

namespace Portal.Emulation.DurableTask.Engine;

/// <summary>Instances that have something to do; each is worked on by one worker at a time, and again if signalled meanwhile.</summary>
internal sealed class WorkQueue
{
    private readonly Channel<string> ready = Channel.CreateUnbounded<string>();
    private readonly Lock gate = new();
    private readonly Dictionary<string, State> states = [];

    private enum State
    {
        Queued,
        Running,
        RunningAndSignalled,
    }

    public void Signal(string instanceId)
    {
        lock (gate)
        {
            if (states.TryGetValue(instanceId, out State state))
            {
                if (state == State.Running) states[instanceId] = State.RunningAndSignalled;
                return;
            }

            states[instanceId] = State.Queued;
        }

        ready.Writer.TryWrite(instanceId);
    }

    public async Task<string> TakeAsync(CancellationToken cancellation)
    {
        string instanceId = await ready.Reader.ReadAsync(cancellation);
        lock (gate) states[instanceId] = State.Running;
        return instanceId;
    }

    public void Done(string instanceId)
    {
        bool again;
        lock (gate)
        {
            again = states[instanceId] == State.RunningAndSignalled;
            if (again) states[instanceId] = State.Queued;
            else states.Remove(instanceId);
        }

        if (again) ready.Writer.TryWrite(instanceId);
    }
}
