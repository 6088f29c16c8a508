using Portal.Platform.Outcomes;

namespace Portal.Preferences;

/// <summary>How someone arranged a table: its columns, in the order in which they stand.</summary>
public sealed record TableLayout(IReadOnlyList<TableColumn> Columns)
{
    private const int MostColumns = 30;

    /// <summary>As it was made.</summary>
    public static readonly TableLayout Untouched = new([]);

    /// <summary>The tables that can be arranged.</summary>
    public static bool IsTable(string name) => name is "documents" or "returns" or "invoices";

    public Validation Check() => Columns is null
        ? new Validation().Check(false, "columns", "required")
        : new Validation().Check(Columns.Count <= MostColumns && Columns.All(column => column?.IsFine == true) && Columns.DistinctBy(column => column.Id).Count() == Columns.Count, "columns", "columns-invalid");
}

/// <param name="Width">Pixels.</param>
public sealed record TableColumn(string Id, int? Width, bool? Hidden)
{
    private const int LongestId = 40;

    internal bool IsFine => Id is { Length: > 0 and <= LongestId } && Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && Width is null or (>= 40 and <= 2000);
}
