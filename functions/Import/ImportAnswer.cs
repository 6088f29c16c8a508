using Portal.Stores;

namespace Portal.Import;

/// <summary>What a file made, or would make.</summary>
/// <param name="Created">The rows of which anything was new.</param>
/// <param name="Problems">By row; a row that has one is left altogether.</param>
/// <param name="Rows">In which something stands, without the header.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Mapping">From field to header: as was said, or else as guessed.</param>
public sealed record ImportAnswer(
    int Created, IReadOnlyList<ImportProblem> Problems, int Rows,
    ImportAnswer.Counts People, ImportAnswer.Counts Dossiers, ImportAnswer.MemberCounts Memberships,
    string Delimiter, IReadOnlyList<ImportAnswer.Column> Columns, IReadOnlyDictionary<string, string> Mapping)
{
    public sealed record Counts(int Created, int Existing);

    /// <param name="Directors">Of the new ones: who may handle.</param>
    /// <param name="Waiting">For a colleague.</param>
    public sealed record MemberCounts(int Created, int Existing, int Waiting, int Directors);

    /// <param name="Examples">What stands in its first rows. What may be a BSN is not shown.</param>
    public sealed record Column(string Header, IReadOnlyList<string> Examples);

    public static ImportAnswer Of(ImportTable table, ImportMapping mapping, ImportPlan plan, IReadOnlyList<ImportProblem> ofHeader) => new(
        plan.Lines.Count(line => line.AddsSomething),
        [.. ofHeader.Concat(plan.Lines.SelectMany(line => line.Problems)).OrderBy(problem => problem.Row)],
        table.Rows.Count,
        new Counts(plan.People.Count(person => person.IsNew), plan.People.Count(person => !person.IsNew)),
        new Counts(plan.Dossiers.Count(dossier => dossier.IsNew), plan.Dossiers.Count(dossier => !dossier.IsNew)),
        CountsOf([.. plan.Memberships]),
        table.Delimiter.ToString(),
        [.. table.Headers.Select((header, column) => ColumnOf(table, header, column, mapping.FieldOf(column)))],
        mapping.Headers);

    private static Column ColumnOf(ImportTable table, string header, int column, string? field) =>
        new(header, [.. table.ExamplesOf(column).Select(cell => Shown(cell, field))]);

    private static MemberCounts CountsOf(List<PlannedMembership> memberships)
    {
        return new MemberCounts(
            Of(MembershipState.New), Of(MembershipState.Existing), Of(MembershipState.Waiting),
            memberships.Count(membership => membership.State == MembershipState.New
                && membership.Wanted is { Role: "director", PortalAccess: true, MayHandle: true }));

        int Of(MembershipState state) => memberships.Count(membership => membership.State == state);
    }

    // A column that is taken for something else, or for nothing, may hold them all the same.
    private static string Shown(string cell, string? field) => field switch
    {
        ImportFields.Bsn => "•••••••••",
        ImportFields.KvkNumber or ImportFields.Rsin => cell,
        _ when CitizenNumbers.Parse(cell) is not null => "•••••••••",
        _ => CitizenNumbers.Mask(cell.Length > MostShown ? cell[..MostShown] + "…" : cell),
    };

    private const int MostShown = 60;
}
