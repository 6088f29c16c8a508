using Azure.Data.Tables;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Dossiers;

/// <summary>
/// Finds dossiers by the beginning of a word of their name without reading them all: a row for each word, and one for the whole
/// name to list by. The row key starts with the word in lower case without accents.
/// </summary>
public sealed class DossierNames(StorageNames names)
{
    public const string Names = "DossierNames";
    private const string ByWord = "words";
    private const string Whole = "whole";

    private readonly TableClient _names = names.Table(Names);

    public async Task AddAsync(Dossier dossier, CancellationToken cancellation)
    {
        foreach (var word in Words.In(dossier.Name))
            await _names.UpsertEntityAsync(RowOf(ByWord, word, dossier), TableUpdateMode.Replace, cancellation);
        await _names.UpsertEntityAsync(RowOf(Whole, Words.Fold(dossier.Name), dossier), TableUpdateMode.Replace, cancellation);
    }

    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<NameRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation) => string.IsNullOrWhiteSpace(search)
        ? _names.RowsAsync<NameRow>(Whole, "", cancellation, after, limit).ToListAsync(limit)
        : _names.RowsAsync<NameRow>(ByWord, Words.Fold(search).Trim(), cancellation, after, limit).ToListAsync(limit);

    private static NameRow RowOf(string partition, string word, Dossier dossier) => new()
    {
        PartitionKey = partition, RowKey = $"{word}|{dossier.Id}", DossierId = dossier.Id, Name = dossier.Name, Type = dossier.Type,
    };

    public sealed class NameRow : Row
    {
        public string DossierId { get; set; } = "";

        public string Name { get; set; } = "";

        public DossierType Type { get; set; }
    }
}
