using System.Globalization;
using System.Runtime.Serialization;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Questions;

/// <summary>All conversations of the office, open and closed apart, newest first: copies that follow the conversations.</summary>
public sealed class OfficeQuestions(StorageNames names)
{
    public const string Questions = "Questions";
    private const string Office = "office";

    private readonly TableClient _questions = names.Table(Questions);

    public async Task ListAsync(Question question, CancellationToken cancellation)
    {
        await _questions.UpsertEntityAsync(Entry.Of(question), TableUpdateMode.Replace, cancellation);
        var other = question.State == QuestionState.Open ? QuestionState.Closed : QuestionState.Open;
        await _questions.DeleteEntityAsync(Office, Entry.KeyOf(question, other), cancellationToken: cancellation);
    }

    public async Task<List<(string Key, QuestionListItem Item)>> PageAsync(QuestionState state, string? after, int limit, CancellationToken cancellation) =>
        [.. (await _questions.RowsAsync<Entry>(Office, Entry.PrefixOf(state), cancellation, after, limit).ToListAsync(limit)).Select(row => (row.RowKey, row.Item))];

    /// <summary>The open ones in which the office spoke last, newest first.</summary>
    public async Task<List<(string Key, QuestionListItem Item)>> AwaitingClientsAsync(string? after, int limit, CancellationToken cancellation)
    {
        var from = IsKeyOfOpen(after) ? after! : Entry.PrefixOf(QuestionState.Open);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Office} and RowKey gt {from} and RowKey lt {Entry.PrefixOf(QuestionState.Open) + char.MaxValue} and LastFrom eq {nameof(Side.Office)}");
        return [.. (await _questions.QueryAsync<Entry>(filter, limit, cancellationToken: cancellation).ToListAsync(limit)).Select(row => (row.RowKey, row.Item))];
    }

    /// <summary>Whether a list that goes on with open conversations ended at one.</summary>
    public static bool IsKeyOfOpen(string? key) => key?.StartsWith(Entry.PrefixOf(QuestionState.Open), StringComparison.Ordinal) == true;

    private sealed class Entry : Row
    {
        public string DossierId { get; set; } = "";

        public int Number { get; set; }

        public string DossierName { get; set; } = "";

        public string Subject { get; set; } = "";

        public QuestionState State { get; set; }

        public DateTimeOffset AskedAt { get; set; }

        public DateTimeOffset LastAt { get; set; }

        public Side LastFrom { get; set; }

        public string? Due { get; set; }

        [IgnoreDataMember]
        public QuestionListItem Item => QuestionListItem.Of(new Question
        {
            PartitionKey = DossierId, Number = Number, DossierName = DossierName, Subject = Subject, State = State, AskedAt = AskedAt, LastAt = LastAt, LastFrom = LastFrom, Due = Due,
        });

        public static string PrefixOf(QuestionState state) => state == QuestionState.Open ? "open|" : "closed|";

        public static string KeyOf(Question question, QuestionState state) =>
            string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(state)}{DateTime.MaxValue.Ticks - question.AskedAt.UtcTicks:D19}|{question.Id}");

        public static Entry Of(Question question) => new()
        {
            PartitionKey = Office, RowKey = KeyOf(question, question.State), DossierId = question.DossierId, Number = question.Number, DossierName = question.DossierName,
            Subject = question.Subject, State = question.State, AskedAt = question.AskedAt, LastAt = question.LastAt, LastFrom = question.LastFrom, Due = question.Due,
        };
    }
}
