using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Dossiers by the words of their name.</summary>
public sealed class DossierNames(StorageNames names)
{
    public const string Names = "DossierNames";

    private readonly WordIndex<NameRow> _index = new(names.Table(Names));

    public Task AddAsync(Dossier dossier, CancellationToken cancellation) => _index.AddAsync(() => RowOf(dossier), cancellation);

    /// <summary>The ids of dossiers with this very name, but for case, accents and punctuation. Some may lead nowhere.</summary>
    public async Task<IReadOnlyList<string>> OfNameAsync(string name, DossierType type, CancellationToken cancellation) =>
        [.. (await _index.OfTextAsync(name, cancellation)).Where(row => row.Type == type).Select(row => row.DossierId)];

    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<NameRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation) => _index.FindAsync(search, after, limit, cancellation);

    private static NameRow RowOf(Dossier dossier) => new() { DossierId = dossier.Id, Name = dossier.Name, Type = dossier.Type };

    public sealed class NameRow : Row, IIndexRow
    {
        public string DossierId { get; set; } = "";

        public string Name { get; set; } = "";

        public DossierType Type { get; set; }

        string IIndexRow.Id => DossierId;

        string IIndexRow.Text => Name;
    }
}
