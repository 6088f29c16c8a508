namespace Portal.Emulation.DurableTask.Replay;

/// <summary>The orchestrator waits for something that is not in its history.</summary>
internal sealed class InvalidAwaitException(string what) : InvalidOperationException(
    "An invalid asynchronous invocation was detected: " + what + " An orchestrator awaits only the tasks that its context gives, "
    + "without ConfigureAwait(false), and does no I/O and starts no threads.");
