using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>Why a file is not read at all. What is wrong with a row of it is a <see cref="ImportProblem"/>.</summary>
public static class ImportFailures
{
    /// <summary>Of Excel, Numbers or another program with sheets.</summary>
    public static readonly Failure IsWorkbook = new("import-is-workbook", 415);

    public static readonly Failure NotText = new("import-not-text", 415);
    public static readonly Failure TooLarge = new("import-too-large", 413);
    public static readonly Failure TooManyRows = new("import-too-many-rows", 400);
    public static readonly Failure TooManyColumns = new("import-too-many-columns", 400);
    public static readonly Failure Empty = new("import-empty", 400);

    /// <param name="row">In which a quotation mark is opened and never closed.</param>
    public static Failure OpenQuote(long row) =>
        new("import-open-quote", 400) { Details = new Dictionary<string, object> { ["row"] = row } };
}
