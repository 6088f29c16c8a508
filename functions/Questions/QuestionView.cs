using Portal.Documents;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>A conversation as both sides see it.</summary>
/// <param name="Awaits">Whose turn it is; null once it is closed.</param>
public sealed record QuestionView(
    string Id, string Subject, QuestionState State, string DossierId, string DossierName, DateTimeOffset AskedAt, Side? Awaits, IReadOnlyList<MessageView> Messages,
    IReadOnlyList<WantedView>? Wanted, string? Due, ClosingView? Closed)
{
    public static QuestionView Of(Question question, IEnumerable<Message> messages) => new(
        question.Id.ToString(), question.Subject, question.State, question.DossierId, question.DossierName, question.AskedAt, QuestionListItem.AwaitedIn(question),
        [.. messages.Select(MessageView.Of)],
        question.Wanted.Count == 0 ? null : [.. question.Wanted.Select(WantedView.Of)],
        question.Due,
        question.ClosedAt is { } at ? new ClosingView(question.ClosedBy!, question.ClosedFrom!.Value, at, at + QuestionTransitions.UndoFor) : null);
}

public sealed record MessageView(string By, Side From, DateTimeOffset At, string Html, IReadOnlyList<FileView> Files)
{
    public static MessageView Of(Message message) => new(message.By, message.From, message.At, message.Html, [.. message.Files.Select(FileView.Of)]);
}

public sealed record WantedView(string Id, string Name, bool Received)
{
    public static WantedView Of(WantedDocument wanted) => new(wanted.Id, wanted.Name, wanted.ReceivedAt is not null);
}

/// <param name="UndoUntil">Until when it can be opened again.</param>
public sealed record ClosingView(string By, Side From, DateTimeOffset At, DateTimeOffset UndoUntil);

/// <summary>A conversation in a list.</summary>
public sealed record QuestionListItem(
    string Id, string Subject, QuestionState State, string DossierId, string DossierName, DateTimeOffset AskedAt, DateTimeOffset LastAt, Side? Awaits, string? Due)
{
    public static QuestionListItem Of(Question question) => new(
        question.Id.ToString(), question.Subject, question.State, question.DossierId, question.DossierName, question.AskedAt, question.LastAt, AwaitedIn(question), question.Due);

    public static Side? AwaitedIn(Question question) => question.State == QuestionState.Closed ? null : question.LastFrom == Side.Client ? Side.Office : Side.Client;
}

internal static class QuestionViews
{
    /// <summary>As it is now, with all that was said.</summary>
    public static async Task<QuestionView> ViewAsync(this QuestionStore questions, Question question, CancellationToken cancellation) =>
        QuestionView.Of(question, await questions.MessagesAsync(question, cancellation));
}
