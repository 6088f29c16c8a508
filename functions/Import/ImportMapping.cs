using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>Which column is what.</summary>
public sealed class ImportMapping
{
    private readonly Dictionary<string, int> _columns = [];
    private readonly ImportTable _table;

    private ImportMapping(ImportTable table) => _table = table;

    /// <summary>From field to header.</summary>
    public IReadOnlyDictionary<string, string> Headers => _columns.ToDictionary(pair => pair.Key, pair => _table.Headers[pair.Value]);

    /// <summary>What the headers say; of two that say the same the first counts.</summary>
    public static ImportMapping Guessed(ImportTable table)
    {
        var mapping = new ImportMapping(table);
        foreach (var (header, column) in table.Headers.Select((header, column) => (header, column)))
            if (ImportFields.Guess(header) is { } field) mapping._columns.TryAdd(field, column);
        return mapping;
    }

    /// <summary>What somebody says, from field to header; a field without a header is not in the file.</summary>
    public static Result<ImportMapping> Of(ImportTable table, IReadOnlyDictionary<string, string?> said)
    {
        var mapping = new ImportMapping(table);
        foreach (var (field, header) in said.Where(pair => !string.IsNullOrEmpty(pair.Value)))
        {
            if (!ImportFields.All.Contains(field)) return Failures.InvalidInput("mapping", "import-field-unknown");
            var column = table.Headers.ToList().IndexOf(header!.Trim());
            if (column < 0) return Failures.InvalidInput("mapping", "import-column-unknown");
            if (mapping._columns.ContainsValue(column)) return Failures.InvalidInput("mapping", "import-column-twice");
            mapping._columns[field] = column;
        }

        return mapping;
    }

    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>What the column is taken for; null for what is left aside.</summary>
    public string? FieldOf(int column) => _columns.FirstOrDefault(pair => pair.Value == column).Key;

    /// <summary>Null where there is no such column, or nothing in it.</summary>
    public string? Cell(ImportCells row, string field) =>
        _columns.TryGetValue(field, out var column) && row[column].Length > 0 ? row[column] : null;
}
