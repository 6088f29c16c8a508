using System.Text.Json;
using Azure.Data.Tables;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Preferences;

/// <summary>How people arranged their tables: a partition each, a row a table.</summary>
public sealed class TableLayouts(StorageNames names)
{
    public const string Preferences = "Preferences";
    private const string Prefix = "table|";

    private readonly TableClient _preferences = names.Table(Preferences);

    public async Task<TableLayout> FindAsync(string personId, string table, CancellationToken cancellation) =>
        await _preferences.FindAsync<LayoutRow>(personId, Prefix + table, cancellation) is { } row ? JsonSerializer.Deserialize<TableLayout>(row.Json, ApiJson.Options)! : TableLayout.Untouched;

    public Task SetAsync(string personId, string table, TableLayout layout, CancellationToken cancellation) => _preferences.UpsertEntityAsync(
        new LayoutRow { PartitionKey = personId, RowKey = Prefix + table, Json = JsonSerializer.Serialize(layout, ApiJson.Options) }, TableUpdateMode.Replace, cancellation);

    private sealed class LayoutRow : Row
    {
        public string Json { get; set; } = "";
    }
}
