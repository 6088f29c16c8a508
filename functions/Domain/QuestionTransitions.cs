using Portal.Platform.Outcomes;

namespace Portal.Domain;

public enum QuestionAction
{
    Say,
    Close,
    Reopen,
}

/// <summary>The one table of what may be done with a conversation. Closing what is closed and reopening what is open leave it as it is.</summary>
public static class QuestionTransitions
{
    /// <summary>How long closing can be undone.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromDays(1);

    public static Result<QuestionState> Next(QuestionState state, QuestionAction action, TimeSpan? closedFor) => (state, action) switch
    {
        (QuestionState.Open, QuestionAction.Say or QuestionAction.Reopen) => QuestionState.Open,
        (_, QuestionAction.Close) => QuestionState.Closed,
        (QuestionState.Closed, QuestionAction.Reopen) => closedFor <= UndoFor ? QuestionState.Open : QuestionFailures.ClosedTooLong,
        (QuestionState.Closed, QuestionAction.Say) => QuestionFailures.Closed,
        var unknown => throw new ArgumentOutOfRangeException(nameof(action), unknown, "No rule for this action."),
    };
}
