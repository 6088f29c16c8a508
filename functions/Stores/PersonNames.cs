using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>People by the words of their name and mail address, for the office.</summary>
public sealed class PersonNames(StorageNames names)
{
    public const string Names = "PersonNames";

    private readonly WordIndex<NameRow> _index = new(names.Table(Names));

    public Task AddAsync(Person person, CancellationToken cancellation) => _index.AddAsync(() => RowOf(person), cancellation);

    /// <summary>What an interrupted <see cref="AddAsync"/> left out.</summary>
    public async Task CompleteAsync(Person person, CancellationToken cancellation)
    {
        if (!await _index.HasAsync(RowOf(person), cancellation)) await AddAsync(person, cancellation);
    }

    /// <summary>After a change of name or address: what the person was found by before goes.</summary>
    public async Task ReplaceAsync(Person before, Person after, CancellationToken cancellation)
    {
        await _index.RemoveAsync(RowOf(before), cancellation);
        await AddAsync(after, cancellation);
    }

    /// <param name="after">The row key that ended the previous page.</param>
    public Task<List<NameRow>> FindAsync(string? search, string? after, int limit, CancellationToken cancellation) => _index.FindAsync(search, after, limit, cancellation);

    private static NameRow RowOf(Person person) => new() { PersonId = person.Id, Name = person.Name, Email = person.Email };

    public sealed class NameRow : Row, IIndexRow
    {
        public string PersonId { get; set; } = "";

        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        string IIndexRow.Id => PersonId;

        string IIndexRow.Text => $"{Name} {Email}";
    }
}
