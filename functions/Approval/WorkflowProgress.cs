using Microsoft.DurableTask.Client;
using Portal.Domain;

namespace Portal.Approval;

/// <summary>Where a workflow stands, held against its document, which is the truth.</summary>
/// <param name="HasNone">There is none, it ended as none should, or it had ended when something else happened.</param>
/// <param name="IsBehind">It has not seen what the document is now, though it has looked before.</param>
internal sealed record WorkflowProgress(bool HasNone, bool HasFailed, bool IsOver, bool IsBehind, bool HasNotLooked)
{
    private static readonly TimeSpan LooksWithin = TimeSpan.FromHours(1);

    public static WorkflowProgress Of(OrchestrationMetadata? instance, Document document, int version)
    {
        var failed = instance is { RuntimeStatus: OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated };
        var completed = instance is { RuntimeStatus: OrchestrationRuntimeStatus.Completed };
        var known = instance?.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<ApprovalStatus>();
        var behind = known is not null && known != ApprovalStatus.Of(document, version);
        return new WorkflowProgress(HasNone: instance is null || failed || (completed && behind), failed, IsOver: completed && !behind, behind, HasNotLooked: known is null);
    }

    /// <summary>It failed, or what happened to the document an hour ago has not come through to it.</summary>
    public bool IsStuck(Document document, DateTimeOffset now) =>
        HasFailed || (!IsOver && (IsBehind || HasNotLooked) && now - (document.WithdrawnAt ?? document.SealingChangedAt ?? document.SignedAt ?? document.ExpiredAt ?? document.FilingChangedAt ?? document.FiledAt ?? document.DecidedAt ?? document.SentAt) > LooksWithin);
}
