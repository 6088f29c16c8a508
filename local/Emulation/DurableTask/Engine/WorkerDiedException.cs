namespace Portal.Emulation.DurableTask.Engine;

/// <summary>What the caller of an activity sees if the process ended while it ran.</summary>
internal sealed class WorkerDiedException(string activity)
    : Exception($"The worker died while it ran the activity '{activity}'; how far it came is not known.");
