using System.Collections.Frozen;
using Portal.Platform.Outcomes;

namespace Portal.Domain;

/// <summary>What can happen to a document on its way.</summary>
public enum DocumentAction
{
    Approve,
    Reject,

    /// <summary>The last of those who had to sign has, or one where one is enough.</summary>
    Sign,

    /// <summary>Not all who had to sign did so in time.</summary>
    Expire,

    /// <summary>Nobody has to read it any more: all have, or what it was a draft of has been signed.</summary>
    Settle,
    Withdraw,

    /// <summary>A new version of a kind that asks something.</summary>
    ReplaceAndAsk,

    /// <summary>A new version of a kind that asks nothing.</summary>
    ReplaceAndShow,
}

/// <summary>The one table of what may follow what. Anything that is not in it is refused, with the reason.</summary>
public static class DocumentTransitions
{
    private static readonly DocumentState[] Replaceable = [DocumentState.Available, DocumentState.Open, DocumentState.Approved, DocumentState.Rejected, DocumentState.Expired];

    private static readonly FrozenDictionary<(DocumentState, DocumentAction), DocumentState> Table = new Dictionary<(DocumentState, DocumentAction), DocumentState>
    {
        [(DocumentState.Open, DocumentAction.Approve)] = DocumentState.Approved,
        [(DocumentState.Open, DocumentAction.Reject)] = DocumentState.Rejected,
        [(DocumentState.Open, DocumentAction.Sign)] = DocumentState.Signed,
        [(DocumentState.Open, DocumentAction.Expire)] = DocumentState.Expired,
        [(DocumentState.Open, DocumentAction.Settle)] = DocumentState.Available,
    }
    .Concat(Replaceable.Select(state => KeyValuePair.Create((state, DocumentAction.Withdraw), DocumentState.Withdrawn)))
    .Concat(Replaceable.Select(state => KeyValuePair.Create((state, DocumentAction.ReplaceAndAsk), DocumentState.Open)))
    .Concat(Replaceable.Select(state => KeyValuePair.Create((state, DocumentAction.ReplaceAndShow), DocumentState.Available)))
    .ToFrozenDictionary();

    /// <param name="filing">What went to the tax authority can be corrected by another return, not taken back.</param>
    public static Result<DocumentState> Next(DocumentState state, DocumentAction action, FilingState filing = FilingState.None)
    {
        if (filing is FilingState.Sending or FilingState.Submitted or FilingState.Accepted && action is DocumentAction.Withdraw or DocumentAction.ReplaceAndAsk or DocumentAction.ReplaceAndShow)
            return ApprovalFailures.AlreadyFiled;
        return Table.TryGetValue((state, action), out var next) ? next : Refusal(state);
    }

    private static Failure Refusal(DocumentState state) => state switch
    {
        DocumentState.Approved or DocumentState.Rejected => ApprovalFailures.AlreadyDecided,
        DocumentState.Signed => ApprovalFailures.AlreadySigned,
        DocumentState.Expired => ApprovalFailures.Expired,
        DocumentState.Withdrawn => ApprovalFailures.Withdrawn,
        _ => ApprovalFailures.NotOpen,
    };
}
