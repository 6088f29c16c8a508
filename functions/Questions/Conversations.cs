using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>
/// The writes of conversations. What has to follow (tasks, work, mails) is ordered before the write, so that it comes whatever happens after
/// it; see <see cref="FollowQuestion"/>. The same words and files from the same person within ten minutes were sent twice: they count once.
/// </summary>
public sealed class Conversations(DossierStore dossiers, QuestionStore questions, Attachments attachments, QuestionWorkflows workflows, TimeProvider clock)
{
    private const int MaxMessages = 500;
    private static readonly TimeSpan SameWithin = TimeSpan.FromMinutes(10);

    /// <summary>Writes a conversation with the next number of its dossier, and what it begins with.</summary>
    /// <param name="question">What is known of it before anything was said.</param>
    public async Task<Question> BeginAsync(Question question, QuestionForm form, Caller by, Side from, DurableTaskClient engine, CancellationToken cancellation)
    {
        var change = ChangeOf(question.DossierId, form, by, question.Subject);
        if (await SameAsync(change, cancellation) is { } same) return (await questions.FindAsync(new QuestionId(question.DossierId, same.Question), cancellation))!;
        await workflows.OrderAsync(engine, change, cancellation);
        var message = await MessageFrom(form, question.DossierId, by, from, cancellation);
        var entry = new AuditEntry(from == Side.Client ? QuestionEvents.Asked : QuestionEvents.Answered, "", by, message.HashesOfFiles, question.Subject);
        await dossiers.CommitAsync(question.DossierId, () => entry with { Subject = question.Id.ToString() }, Begin, cancellation);
        await workflows.FollowAsync(engine, change, question);
        return question;

        async Task<IReadOnlyList<TableTransactionAction>?> Begin(PartitionHead head)
        {
            if (await SameAsync(change, cancellation) is { } earlier)
            {
                question = (await questions.FindAsync(new QuestionId(question.DossierId, earlier.Question), cancellation))!;
                return null;
            }

            question.Number = ++head.LastQuestionNumber;
            (question.RowKey, question.AskedAt, question.Messages, question.Turn) = (Question.KeyOf(question.Number), message.At, 0, 0);
            Hear(question, message);
            return [new(TableTransactionActionType.Add, question), .. Said(question, message, change)];
        }
    }

    public async Task<Result<Question>> SayAsync(Question question, QuestionForm form, Caller by, Side from, DurableTaskClient engine, CancellationToken cancellation)
    {
        var change = ChangeOf(question.DossierId, form, by, question.Id.ToString());
        if (await SameAsync(change, cancellation) is not null) return question;
        if (Refusal(question, form, from) is { } refused) return refused;
        await workflows.OrderAsync(engine, change, cancellation);
        var message = await MessageFrom(form, question.DossierId, by, from, cancellation);
        message.WantedId = from == Side.Client && form.Wanted.Count > 0 ? form.Wanted[0] : null;
        var entry = new AuditEntry(from == Side.Client ? QuestionEvents.Asked : QuestionEvents.Answered, question.Id.ToString(), by, message.HashesOfFiles);
        return await WriteAsync(question, change, entry, engine, Say, cancellation);

        Result<TableTransactionAction[]> Say(Question now)
        {
            if (Refusal(now, form, from) is { } late) return late;
            Hear(now, message);
            return (TableTransactionAction[])[new(TableTransactionActionType.UpdateReplace, now, now.ETag), .. Said(now, message, change)];
        }
    }

    public Task<Result<Question>> CloseAsync(Question question, Caller by, Side from, DurableTaskClient engine, CancellationToken cancellation) =>
        MoveAsync(question, QuestionAction.Close, QuestionEvents.Closed, by, engine, now => (now.ClosedAt, now.ClosedBy, now.ClosedFrom) = (clock.GetUtcNow(), by.Name, from), cancellation);

    public Task<Result<Question>> ReopenAsync(Question question, Caller by, DurableTaskClient engine, CancellationToken cancellation) =>
        MoveAsync(question, QuestionAction.Reopen, QuestionEvents.Reopened, by, engine, Reopen, cancellation);

    private static void Reopen(Question question)
    {
        (question.ClosedAt, question.ClosedBy, question.ClosedFrom) = (null, null, null);
        if (question.AwaitsOffice) question.Turn++;
    }

    private async Task<Result<Question>> MoveAsync(
        Question question, QuestionAction action, string @event, Caller by, DurableTaskClient engine, Action<Question> move, CancellationToken cancellation)
    {
        var next = NextOf(question, action);
        if (next.Failure is { } refused) return refused;
        if (next.Value == question.State) return question;
        var id = Ids.New();
        var change = new QuestionChange(question.DossierId, id, id);
        await workflows.OrderAsync(engine, change, cancellation);
        return await WriteAsync(question, change, new AuditEntry(@event, question.Id.ToString(), by), engine, Move, cancellation);

        Result<TableTransactionAction[]> Move(Question now)
        {
            var state = NextOf(now, action);
            if (state.Failure is { } late) return late;
            if (state.Value == now.State) return Array.Empty<TableTransactionAction>();
            now.State = state.Value;
            move(now);
            return (TableTransactionAction[])[new(TableTransactionActionType.UpdateReplace, now, now.ETag), Mark(now, change, message: 0)];
        }
    }

    /// <param name="write">Alters the conversation as it is now; nothing to write when there is nothing to do.</param>
    private async Task<Result<Question>> WriteAsync(
        Question question, QuestionChange change, AuditEntry entry, DurableTaskClient engine, Func<Question, Result<TableTransactionAction[]>> write, CancellationToken cancellation)
    {
        Failure? refused = null;
        await dossiers.CommitAsync(question.DossierId, entry, Write, cancellation);
        if (refused is not null) return refused;
        await workflows.FollowAsync(engine, change, question);
        return question;

        async Task<IReadOnlyList<TableTransactionAction>?> Write(PartitionHead head)
        {
            question = (await questions.FindAsync(question.Id, cancellation))!;
            if (await SameAsync(change, cancellation) is not null) return null;
            var actions = write(question);
            refused = actions.Failure;
            return refused is not null || actions.Value.Length == 0 ? null : actions.Value;
        }
    }

    private Failure? Refusal(Question question, QuestionForm form, Side from)
    {
        if (NextOf(question, QuestionAction.Say).Failure is { } closed) return closed;
        if (question.Messages >= MaxMessages) return QuestionFailures.Full;
        return from == Side.Office || form.Wanted.All(id => question.Wanted.Any(wanted => wanted.Id == id)) ? null : Failures.InvalidInput("wanted", "wanted-unknown");
    }

    private Result<QuestionState> NextOf(Question question, QuestionAction action) => QuestionTransitions.Next(question.State, action, clock.GetUtcNow() - question.ClosedAt);

    private static void Hear(Question question, Message message)
    {
        if (message.WantedId is { } id)
            question.WantedJson = JsonSerializer.Serialize(question.Wanted.Select(wanted => wanted.Id == id ? wanted with { ReceivedAt = wanted.ReceivedAt ?? message.At } : wanted));
        var isPart = message.WantedId is not null && question.IsMissingSomething;
        if (message.From == Side.Client && !isPart && (!question.AwaitsOffice || question.Messages == 0)) question.Turn++;
        if (message.From == Side.Office) question.AnsweredAt = message.At;
        else if (!question.HasParticipant(message.ById)) question.Participants = string.Join(',', question.Participants.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(message.ById));
        (question.LastAt, question.LastFrom, question.Trace) = (message.At, isPart ? question.LastFrom : message.From, Tracing.Current);
        (message.PartitionKey, message.Number) = (question.DossierId, ++question.Messages);
        message.RowKey = Message.KeyOf(question.Number, message.Number);
    }

    private TableTransactionAction[] Said(Question question, Message message, QuestionChange change) => [new(TableTransactionActionType.Add, message), Mark(question, change, message.Number)];

    private TableTransactionAction Mark(Question question, QuestionChange change, int message) => new(TableTransactionActionType.UpsertReplace, new Written
    {
        PartitionKey = question.DossierId, RowKey = Written.Prefix + change.Digest, ChangeId = change.ChangeId, At = clock.GetUtcNow(), Question = question.Number, Message = message,
    });

    private async Task<Message> MessageFrom(QuestionForm form, string dossierId, Caller by, Side from, CancellationToken cancellation) => new()
    {
        By = by.Name, ById = by.Id, From = from, At = clock.GetUtcNow(), Html = form.Html,
        FilesJson = JsonSerializer.Serialize(await attachments.StoreAsync(dossierId, form.Files, cancellation)),
    };

    private async Task<Written?> SameAsync(QuestionChange change, CancellationToken cancellation) =>
        await questions.WrittenAsync(change, cancellation) is { } written && clock.GetUtcNow() - written.At < SameWithin ? written : null;

    private static QuestionChange ChangeOf(string dossierId, QuestionForm form, Caller by, string about)
    {
        string[] said = [about, by.Id, form.Html, form.Due ?? "", .. form.Wanted, "", .. form.People, "", .. form.Files.SelectMany(file => new[] { file.File.Name, file.File.Sha256 })];
        return new QuestionChange(dossierId, Ids.Digest(JsonSerializer.Serialize(said)), Ids.New());
    }
}
