using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>
/// What the office writes with each kind of document, with {naam}, {periode} and {soort} where those of the document are to stand.
/// </summary>
public sealed class ExplanationTemplates(StorageNames names)
{
    private const string Partition = "explanations";

    private readonly TableClient _table = names.Table(BatchStore.Batches);

    /// <summary>By kind; those that there are.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation)
    {
        var rows = await _table.RowsAsync<Template>(Partition, "", cancellation).ToListAsync();
        return rows.ToDictionary(row => row.RowKey, row => row.Text, StringComparer.Ordinal);
    }

    /// <param name="text">Empty for none.</param>
    public Task SetAsync(DocumentKind kind, string text, CancellationToken cancellation) => text.Length == 0
        ? _table.DeleteEntityAsync(Partition, kind.Name, ETag.All, cancellation)
        : _table.UpsertEntityAsync(
            new Template { PartitionKey = Partition, RowKey = kind.Name, Text = text }, TableUpdateMode.Replace, cancellation);

    private sealed class Template : Row
    {
        public string Text { get; set; } = "";
    }
}
