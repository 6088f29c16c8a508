using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Dossiers by the words of their name, and organisations' by their KvK number and RSIN too.</summary>
public sealed class DossierNames(StorageNames names)
{
    public const string Names = "DossierNames";

    private readonly TableClient _table = names.Table(Names);
    private readonly WordIndex<NameRow> _index = new(names.Table(Names));

    public async Task AddAsync(Dossier dossier, CancellationToken cancellation)
    {
        foreach (var number in NumbersOf(dossier))
        {
            var row = RowOf(dossier);
            (row.PartitionKey, row.RowKey) = (number, dossier.Id);
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }

        await _index.AddAsync(() => RowOf(dossier), cancellation);
    }

    /// <summary>The ids of dossiers with this very name, but for case, accents and punctuation. Some may lead nowhere.</summary>
    public async Task<IReadOnlyList<string>> OfNameAsync(string name, DossierType type, CancellationToken cancellation) =>
        [.. (await _index.OfTextAsync(name, cancellation)).Where(row => row.Type == type).Select(row => row.DossierId)];

    /// <summary>
    /// The ids of organisations' dossiers with one of the two numbers. Some may lead nowhere; a dossier of before there were rows for numbers
    /// is not among them.
    /// </summary>
    public async Task<IReadOnlyList<string>> OfNumbersAsync(string? kvkNumber, string? rsin, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var partition in PartitionsOf(kvkNumber, rsin))
            found.AddRange((await _table.RowsAsync<NameRow>(partition, "", cancellation).ToListAsync()).Select(row => row.DossierId));
        return [.. found.Distinct()];
    }

    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<NameRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation) => _index.FindAsync(search, after, limit, cancellation);

    private static NameRow RowOf(Dossier dossier) => new() { DossierId = dossier.Id, Name = dossier.Name, Type = dossier.Type };

    // Of an organisation only: the numbers of a person alone are the person's.
    private static IEnumerable<string> NumbersOf(Dossier dossier) =>
        dossier.Type == DossierType.Organisation ? PartitionsOf(dossier.KvkNumber, dossier.Rsin) : [];

    private static IEnumerable<string> PartitionsOf(string? kvkNumber, string? rsin)
    {
        if (kvkNumber is not null) yield return $"kvk|{kvkNumber}";
        if (rsin is not null) yield return $"rsin|{rsin}";
    }

    public sealed class NameRow : Row, IIndexRow
    {
        public string DossierId { get; set; } = "";

        public string Name { get; set; } = "";

        public DossierType Type { get; set; }

        string IIndexRow.Id => DossierId;

        string IIndexRow.Text => Name;
    }
}
