using System.Collections.Frozen;
using Portal.Documents;
using Portal.Platform.Outcomes;

namespace Portal.Approval;

/// <summary>What can happen to a document on its way.</summary>
public enum DocumentAction
{
    Approve,
    Reject,
}

/// <summary>The one table of what may follow what. Anything that is not in it is refused, with the reason.</summary>
public static class DocumentTransitions
{
    private static readonly FrozenDictionary<(DocumentState, DocumentAction), DocumentState> Table = new Dictionary<(DocumentState, DocumentAction), DocumentState>
    {
        [(DocumentState.Open, DocumentAction.Approve)] = DocumentState.Approved,
        [(DocumentState.Open, DocumentAction.Reject)] = DocumentState.Rejected,
    }.ToFrozenDictionary();

    public static Result<DocumentState> Next(DocumentState state, DocumentAction action) =>
        Table.TryGetValue((state, action), out var next) ? next : Refusal(state);

    private static Failure Refusal(DocumentState state) => state is DocumentState.Approved or DocumentState.Rejected ? ApprovalFailures.AlreadyDecided : ApprovalFailures.NotOpen;
}
