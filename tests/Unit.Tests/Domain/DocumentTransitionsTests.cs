using Portal.Domain;

namespace Portal.Unit.Tests.Domain;

public sealed class DocumentTransitionsTests
{
    private static readonly DocumentAction[] ForClients = [DocumentAction.Approve, DocumentAction.Reject, DocumentAction.Settle, DocumentAction.Expire];
    private static readonly DocumentAction[] ForTheOffice = [DocumentAction.Withdraw, DocumentAction.ReplaceAndAsk, DocumentAction.ReplaceAndShow];

    [Theory]
    [InlineData(DocumentAction.Approve, DocumentState.Approved)]
    [InlineData(DocumentAction.Reject, DocumentState.Rejected)]
    [InlineData(DocumentAction.Settle, DocumentState.Available)]
    [InlineData(DocumentAction.Expire, DocumentState.Expired)]
    public void An_open_document_can_be_decided_settled_or_expire(DocumentAction action, DocumentState next) => Assert.Equal(next, DocumentTransitions.Next(DocumentState.Open, action).Value);

    [Theory]
    [InlineData(DocumentState.Approved, "already-decided")]
    [InlineData(DocumentState.Rejected, "already-decided")]
    [InlineData(DocumentState.Available, "not-open")]
    [InlineData(DocumentState.Signed, "already-signed")]
    [InlineData(DocumentState.Withdrawn, "withdrawn")]
    [InlineData(DocumentState.Expired, "signing-expired")]
    public void Any_other_is_refused_with_the_reason(DocumentState state, string code) =>
        Assert.All(ForClients, action => Assert.Equal(code, DocumentTransitions.Next(state, action).Failure?.Code));

    [Theory]
    [InlineData(DocumentState.Available)]
    [InlineData(DocumentState.Open)]
    [InlineData(DocumentState.Approved)]
    [InlineData(DocumentState.Rejected)]
    [InlineData(DocumentState.Expired)]
    public void The_office_can_withdraw_and_replace_what_is_not_signed(DocumentState state) => Assert.Equal(
        [DocumentState.Withdrawn, DocumentState.Open, DocumentState.Available], ForTheOffice.Select(action => DocumentTransitions.Next(state, action, FilingState.Waiting).Value));

    [Theory]
    [InlineData(DocumentState.Signed, FilingState.None, "already-signed")]
    [InlineData(DocumentState.Withdrawn, FilingState.None, "withdrawn")]
    [InlineData(DocumentState.Approved, FilingState.Submitted, "already-filed")]
    [InlineData(DocumentState.Approved, FilingState.Accepted, "already-filed")]
    public void What_is_signed_filed_or_withdrawn_stays_as_it_is(DocumentState state, FilingState filing, string code) =>
        Assert.All(ForTheOffice, action => Assert.Equal(code, DocumentTransitions.Next(state, action, filing).Failure?.Code));
}
