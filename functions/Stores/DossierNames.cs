using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Dossiers by the words of their name.</summary>
public sealed class DossierNames(StorageNames names)
{
    public const string Names = "DossierNames";

    private readonly WordIndex<NameRow> _index = new(names.Table(Names));

    public Task AddAsync(Dossier dossier, CancellationToken cancellation) =>
        _index.AddAsync(() => new NameRow { DossierId = dossier.Id, Name = dossier.Name, Type = dossier.Type }, cancellation);

    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<NameRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation) => _index.FindAsync(search, after, limit, cancellation);

    public sealed class NameRow : Row, IIndexRow
    {
        public string DossierId { get; set; } = "";

        public string Name { get; set; } = "";

        public DossierType Type { get; set; }

        string IIndexRow.Id => DossierId;

        string IIndexRow.Text => Name;
    }
}
