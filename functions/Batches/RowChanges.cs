using Portal.Domain;
using Portal.Placing;

namespace Portal.Batches;

/// <summary>What staff says of a row. What is left out stays as it is; an empty text takes away what there was.</summary>
/// <param name="Skipped">It is left out, or is not any more.</param>
/// <param name="Confirmed">Staff looked at it, and it is right.</param>
public sealed record RowChanges(
    string? DossierId, string? Kind, string? Period, string? Subject, string? Explanation, string? Folder, string? Deadline, DeadlineTerm? Term, decimal? Amount, string? DueDate,
    string? Draft, string? SignedBy, bool? CommentRequired, IReadOnlyList<string>? Signers, OutcomeFields? Outcome, bool? Skipped, bool? Confirmed)
{
    /// <summary>Noted as said by staff: reading does not leave the row out again.</summary>
    public const string SkippedField = "skipped";

    public void WriteOn(BatchRow row)
    {
        if (Skipped is { } skipped) row.State = skipped ? RowState.Skipped : RowState.Open;
        row.IsConfirmed = Confirmed ?? row.IsConfirmed;
        if (DossierId is not null) row.DossierId = OrNull(DossierId);
        row.Fields = Over(row.Fields);
        foreach (var field in Said()) row.NoteByHand(field);
    }

    private DocumentFields Over(DocumentFields fields) => fields with
    {
        Kind = Kind is null ? fields.Kind : OrNull(Kind),
        Period = Period is null ? fields.Period : OrNull(Period),
        Subject = Subject is null ? fields.Subject : OrNull(Subject),
        Explanation = Explanation is null ? fields.Explanation : OrNull(Explanation),
        Folder = Folder is null ? fields.Folder : OrNull(Folder),
        Deadline = Deadline is null ? fields.Deadline : OrNull(Deadline),
        DueDate = DueDate is null ? fields.DueDate : OrNull(DueDate),
        Draft = Draft is null ? fields.Draft : OrNull(Draft),
        SignedBy = SignedBy is null ? fields.SignedBy : OrNull(SignedBy),
        Term = Term ?? fields.Term,
        Amount = Amount ?? fields.Amount,
        CommentRequired = CommentRequired ?? fields.CommentRequired,
        Signers = Signers is null ? fields.Signers : Signers.Count == 0 ? null : Signers,
        Outcome = Outcome ?? fields.Outcome,
    };

    // What reading would otherwise say.
    private IEnumerable<string> Said()
    {
        if (DossierId is not null) yield return "dossierId";
        if (Kind is not null) yield return "kind";
        if (Period is not null) yield return "period";
        if (Subject is not null) yield return "subject";
        if (Explanation is not null) yield return "explanation";
        if (Skipped is not null) yield return SkippedField;
    }

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } said ? said : null;
}
