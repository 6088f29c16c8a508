using CsvHelper;
using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>A file of people as rows and columns, all of it text: what looks like a formula is no formula here.</summary>
public sealed class ImportTable
{
    public const int MaxRows = 5_000;
    private const int MaxColumns = 100;
    private const int Examples = 3;

    private ImportTable(IReadOnlyList<string> headers, IReadOnlyList<ImportCells> rows, char delimiter) =>
        (Headers, Rows, Delimiter) = (headers, rows, delimiter);

    /// <summary>Each has a name of its own: of two columns called the same the second is '… (2)'.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Without those in which nothing stands.</summary>
    public IReadOnlyList<ImportCells> Rows { get; }

    public char Delimiter { get; }

    public static Result<ImportTable> Of(byte[] bytes)
    {
        var text = ImportText.Of(bytes);
        return text.Failure is { } failure ? failure : Read(text.Value);
    }

    /// <summary>The first of what stands in a column, to know it by.</summary>
    public IReadOnlyList<string> ExamplesOf(int column) =>
        [.. Rows.Select(row => row[column]).Where(cell => cell.Length > 0).Distinct().Take(Examples)];

    private static Result<ImportTable> Read(string text)
    {
        CsvMalformedRecord? open = null;
        var options = new CsvReaderOptions
        {
            // Rows are counted here, empty ones too, so that a number is the one that Excel shows. An exception repeats no cell.
            HasHeader = false, SkipEmptyLines = false, IncludeValuesInExceptions = false,
            OnMalformedRecord = record => open = record.Reason == CsvMalformedReason.UnterminatedQuote ? record : open,
        };
        using var reader = CsvReader.FromText(text, options);
        if (!reader.Read()) return ImportFailures.Empty;
        if (reader.FieldCount > MaxColumns) return ImportFailures.TooManyColumns;
        var headers = Unique(CellsOf(reader, reader.FieldCount));
        var rows = RowsOf(reader, headers.Count);
        if (open is not null) return ImportFailures.OpenQuote(open.Value.RecordNumber);
        if (rows.Count > MaxRows) return ImportFailures.TooManyRows;
        return rows.Count == 0 ? ImportFailures.Empty : new ImportTable(headers, rows, reader.Separator);
    }

    private static List<ImportCells> RowsOf(CsvReader reader, int columns)
    {
        var rows = new List<ImportCells>();
        for (var number = 2; rows.Count <= MaxRows && reader.Read(); number++)
        {
            var cells = CellsOf(reader, columns);
            if (cells.Any(cell => cell.Length > 0)) rows.Add(new ImportCells(number, cells));
        }

        return rows;
    }

    // A space that does not break is one that somebody pasted.
    private static string[] CellsOf(CsvReader reader, int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => reader.GetString(column).Replace('\u00A0', ' ').Trim())];

    private static List<string> Unique(string[] headers)
    {
        var unique = new List<string>();
        foreach (var header in headers)
        {
            var (name, again) = (header.Length == 0 ? $"#{unique.Count + 1}" : header, 2);
            while (unique.Contains(name)) name = $"{header} ({again++})";
            unique.Add(name);
        }

        return unique;
    }
}

/// <summary>A row as it stands in the file, trimmed.</summary>
/// <param name="Number">The header's is 1.</param>
public sealed record ImportCells(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => Cells[column];
}
