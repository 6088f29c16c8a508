using Azure.Data.Tables;
using Portal.Platform.Outcomes;

namespace Portal.Audit;

/// <summary>
/// What else is written with a change, in the same transaction, or why nothing is. Without a refusal and without actions all of it was
/// written by a try before, whose answer got lost.
/// </summary>
public sealed record FurtherWrites(Failure? Refusal, IReadOnlyList<TableTransactionAction>? Actions)
{
    public static readonly FurtherWrites AlreadyThere = new(null, null);

    public static readonly FurtherWrites None = new(null, []);

    public FurtherWrites(Failure refusal)
        : this(refusal, null)
    {
    }

    public FurtherWrites(IReadOnlyList<TableTransactionAction> actions)
        : this(null, actions)
    {
    }
}
