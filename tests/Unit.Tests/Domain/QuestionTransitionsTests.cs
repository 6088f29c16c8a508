using Portal.Domain;

namespace Portal.Unit.Tests.Domain;

public sealed class QuestionTransitionsTests
{
    [Theory]
    [InlineData(QuestionState.Open, QuestionAction.Say, null, "Open")]
    [InlineData(QuestionState.Open, QuestionAction.Close, null, "Closed")]
    [InlineData(QuestionState.Open, QuestionAction.Reopen, null, "Open")]
    [InlineData(QuestionState.Closed, QuestionAction.Say, 1, "question-closed")]
    [InlineData(QuestionState.Closed, QuestionAction.Close, 1, "Closed")]
    [InlineData(QuestionState.Closed, QuestionAction.Reopen, 24, "Open")]
    [InlineData(QuestionState.Closed, QuestionAction.Reopen, 25, "question-closed-too-long")]
    public void Each_action_leads_to_one_state_or_is_refused_with_the_reason(QuestionState state, QuestionAction action, int? hoursClosed, string outcome)
    {
        var next = QuestionTransitions.Next(state, action, hoursClosed is { } hours ? TimeSpan.FromHours(hours) : null);
        Assert.Equal(outcome, next.Failure?.Code ?? next.Value.ToString());
    }
}
