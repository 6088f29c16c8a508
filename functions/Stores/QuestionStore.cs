using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Conversations, in the partitions of their dossiers.</summary>
public sealed class QuestionStore(DossierStore dossiers)
{
    public Task<Question?> FindAsync(QuestionId id, CancellationToken cancellation) => dossiers.Table.FindAsync<Question>(id.DossierId, Question.KeyOf(id.Number), cancellation);

    /// <summary>Null also for what is no id of a conversation.</summary>
    public async Task<Question?> FindAsync(string questionId, CancellationToken cancellation) =>
        QuestionId.Parse(questionId) is { } id ? await FindAsync(id, cancellation) : null;

    /// <summary>A page, newest first.</summary>
    public Task<List<Question>> ListAsync(string dossierId, string? after, int limit, CancellationToken cancellation) =>
        dossiers.Table.RowsAsync<Question>(dossierId, Question.Prefix, cancellation, after, limit).ToListAsync(limit);

    /// <summary>Those of a dossier that nobody has closed; storage passes over the others.</summary>
    public Task<List<Question>> OpenAsync(string dossierId, CancellationToken cancellation)
    {
        var (from, until, open) = (Question.Prefix, Question.Prefix + char.MaxValue, nameof(QuestionState.Open));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {dossierId} and RowKey gt {from} and RowKey lt {until} and State eq {open}");
        return dossiers.Table.QueryAsync<Question>(filter, cancellationToken: cancellation).ToListAsync();
    }

    /// <summary>What was said, oldest first.</summary>
    public Task<List<Message>> MessagesAsync(Question question, CancellationToken cancellation) =>
        dossiers.Table.RowsAsync<Message>(question.DossierId, Message.PrefixOf(question.Number), cancellation).ToListAsync();

    public Task<Message?> FindAsync(MessageId id, CancellationToken cancellation) =>
        dossiers.Table.FindAsync<Message>(id.Question.DossierId, Message.KeyOf(id.Question.Number, id.Number), cancellation);

    public Task<Written?> WrittenAsync(QuestionChange change, CancellationToken cancellation) =>
        dossiers.Table.FindAsync<Written>(change.DossierId, Written.Prefix + change.Digest, cancellation);
}
