using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Work;

public static class WorkFailures
{
    /// <summary>Somebody completed it, maybe at the same moment; or there is no more reason for it.</summary>
    public static readonly Failure Done = new("work-item-done", 409);

    /// <summary>Why an item could not be altered.</summary>
    public static Failure? Of(WorkItem? item) => item is null ? Failures.NotFound : item.IsDone ? Done : null;
}
