using Portal.Approval;
using Portal.Documents;

namespace Portal.Functions.Tests.Approval;

public sealed class DocumentTransitionsTests
{
    [Theory]
    [InlineData(DocumentAction.Approve, DocumentState.Approved)]
    [InlineData(DocumentAction.Reject, DocumentState.Rejected)]
    public void An_open_document_can_be_decided(DocumentAction action, DocumentState next) => Assert.Equal(next, DocumentTransitions.Next(DocumentState.Open, action).Value);

    [Theory]
    [InlineData(DocumentState.Approved, "already-decided")]
    [InlineData(DocumentState.Rejected, "already-decided")]
    [InlineData(DocumentState.Available, "not-open")]
    [InlineData(DocumentState.Signed, "not-open")]
    [InlineData(DocumentState.Withdrawn, "not-open")]
    public void Any_other_is_refused_with_the_reason(DocumentState state, string code)
    {
        foreach (var action in Enum.GetValues<DocumentAction>()) Assert.Equal(code, DocumentTransitions.Next(state, action).Failure?.Code);
    }
}
