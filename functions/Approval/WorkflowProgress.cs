using Microsoft.DurableTask.Client;
using Portal.Documents;

namespace Portal.Approval;

/// <summary>Where a workflow stands, held against its document, which is the truth.</summary>
/// <param name="HasNone">There is none, or it ended as none should.</param>
/// <param name="IsBehind">It has not seen what the document is now, though it has looked before.</param>
internal sealed record WorkflowProgress(bool HasNone, bool HasFailed, bool IsOver, bool IsBehind, bool HasNotLooked)
{
    private static readonly TimeSpan LooksWithin = TimeSpan.FromHours(1);

    public static WorkflowProgress Of(OrchestrationMetadata? instance, Document document)
    {
        var failed = instance is { RuntimeStatus: OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated };
        var known = instance?.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<ApprovalStatus>();
        return new WorkflowProgress(
            HasNone: instance is null || failed,
            HasFailed: failed,
            IsOver: instance?.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            IsBehind: known is not null && known != new ApprovalStatus(document.State, document.Filing),
            HasNotLooked: known is null);
    }

    /// <summary>It failed, or what happened to the document an hour ago has not come through to it.</summary>
    public bool IsStuck(Document document, DateTimeOffset now) =>
        HasFailed || (!IsOver && (IsBehind || HasNotLooked) && now - (document.FiledAt ?? document.DecidedAt ?? document.SentAt) > LooksWithin);
}
