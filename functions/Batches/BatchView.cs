using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>A batch in a list.</summary>
public sealed record BatchSummary(string Id, string By, DateTimeOffset CreatedAt, int Rows, int Placed)
{
    public static BatchSummary Of(Batch batch) => new(batch.Id, batch.By, batch.CreatedAt, batch.Rows, batch.Placed);
}

/// <summary>A batch with its rows, in the order in which they came.</summary>
public sealed record BatchView(string Id, BatchState State, string By, DateTimeOffset CreatedAt, IReadOnlyList<RowView> Rows)
{
    public static BatchView Of(Batch batch, IReadOnlyList<BatchRow> rows) =>
        new(batch.Id, RowRules.Of(rows), batch.By, batch.CreatedAt, [.. rows.Select(RowView.Of)]);
}

/// <summary>A row as the API shows it.</summary>
/// <param name="Files">The names of its files, in their order.</param>
/// <param name="Instance">Which of them is the XBRL instance, counted from 0; null when none is.</param>
/// <param name="Ready">Nothing stands in the way of placing it.</param>
public sealed record RowView(
    string Id, RowState State, IReadOnlyList<string> Files, int? Instance, string? DossierId, string? DossierName, string? Kind, string? Period, string? Subject,
    string? Explanation, string? Deadline, Folder? Folder, decimal? Amount, string? DueDate, double Confidence, bool Confirmed, bool Ready, IReadOnlyList<RowReason> Reasons,
    IReadOnlyList<ProblemView> Problems, string? DocumentId)
{
    public static RowView Of(BatchRow row)
    {
        var (fields, files) = (row.Fields, row.Files);
        var instance = files.ToList().FindIndex(file => file.IsInstance);
        return new RowView(
            row.Id, row.State, [.. files.Select(file => file.File.Name)], instance < 0 ? null : instance, row.DossierId, row.DossierName, fields.Kind, fields.Period, fields.Subject,
            fields.Explanation, fields.Deadline, Enum.TryParse<Folder>(fields.Folder, out var folder) ? folder : null, fields.Amount, fields.DueDate, row.Confidence, row.IsConfirmed, row.IsReady,
            row.Reasons, [.. row.Problems.Select(ProblemView.Of)], row.State == RowState.Placed ? row.DocumentId : null);
    }
}

/// <summary>What is wrong with a row, in words.</summary>
public sealed record ProblemView(string Field, string Code, string Text, bool Blocks, string? DocumentId)
{
    public static ProblemView Of(RowProblem problem) =>
        new(problem.Field, problem.Code, ErrorTexts.For(problem.Code), problem.Blocks, problem.DocumentId);
}
