using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

/// <summary>What a change of some kinds does once it is confirmed. Each feature brings its own.</summary>
public interface IConfirmedChange
{
    IReadOnlyCollection<ChangeKind> Kinds { get; }

    /// <summary>Makes the change and ends <paramref name="change"/> with the same write.</summary>
    /// <param name="by">Who confirms it.</param>
    Task<Failure?> ApplyAsync(WaitingChange change, Caller by, DurableTaskClient workflows, CancellationToken cancellation);
}
