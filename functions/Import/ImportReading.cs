using Portal.Accounts;
using Portal.Domain;
using Portal.Dossiers;
using Portal.Stores;

namespace Portal.Import;

/// <summary>
/// Reads rows as what they ask for, and checks each as the form that asks for the same does. What the file has no column for is as that
/// form proposes it: an organisation's member is a director who sees the portal and may handle.
/// </summary>
public sealed class ImportReading(ImportMapping mapping)
{
    private const string Director = "director";
    private const string Organisation = "organisation";
    private const string Personal = "personal";
    private static readonly DossierFields Nothing = new(null, null, null, null, null, null);

    public ImportLine Read(ImportCells row)
    {
        var dossier = DossierOf(row);
        // A person of whom nothing is written is not wanted, unless nothing else is either.
        var person = Cell(ImportFields.Name) is null && Cell(ImportFields.Email) is null && dossier is not null
            ? null
            : new PersonFields(Cell(ImportFields.Name), Cell(ImportFields.Email), Cell(ImportFields.Mobile), LanguageOf(row));
        var line = new ImportLine(row.Number, person, dossier, person is null || dossier is null ? null : MembershipOf(row, dossier));
        Check(line, row);
        return line;

        string? Cell(string field) => mapping.Cell(row, field);
    }

    private void Check(ImportLine line, ImportCells row)
    {
        if (line.PersonFields is { } person) line.Tell(person.Check(), field => field);
        if (IsUnknown(row, ImportFields.Language, ImportWords.Language)) line.Tell(ImportFields.Language, "import-language-unknown");
        if (line.DossierFields is not { } dossier) return;
        line.Tell(dossier.Check(), field => field == "name" ? ImportFields.Dossier : field);
        if (line.Wanted is not { } wanted) return;
        var hasRole = mapping.Cell(row, ImportFields.Role) is not null;
        if (wanted.MemberRole is null) line.Tell(ImportFields.Role, hasRole ? "role-unknown" : "required");
        foreach (var field in new[] { ImportFields.MayHandle, ImportFields.PortalAccess })
            if (IsUnknown(row, field, ImportWords.Answer)) line.Tell(field, "import-yes-or-no");
    }

    private bool IsUnknown<T>(ImportCells row, string field, Func<string, T?> meaning)
        where T : struct => mapping.Cell(row, field) is { } cell && meaning(cell) is null;

    private Platform.Language? LanguageOf(ImportCells row) =>
        mapping.Cell(row, ImportFields.Language) is { } cell ? ImportWords.Language(cell) : null;

    private DossierFields? DossierOf(ImportCells row)
    {
        var (name, said) = (mapping.Cell(row, ImportFields.Dossier), mapping.Cell(row, ImportFields.Type));
        var numbers = new DossierFields(
            null, null, Citizens(mapping.Cell(row, ImportFields.Bsn)), Citizens(mapping.Cell(row, ImportFields.Rsin)), VatNumberOf(row),
            Plain(mapping.Cell(row, ImportFields.KvkNumber)));
        if (name is null && said is null && numbers == Nothing) return null;
        var type = said is null ? GuessType(numbers, name, row) : ImportWords.Type(said);
        // A personal dossier is called by its person where nothing else is said.
        return numbers with { Type = type, Name = name ?? (type == Personal ? mapping.Cell(row, ImportFields.Name) : null) };
    }

    private string GuessType(DossierFields numbers, string? name, ImportCells row)
    {
        if (numbers.Bsn is not null) return Personal;
        if (numbers.KvkNumber is not null || numbers.Rsin is not null || name is null) return Organisation;
        var isCalledSo = mapping.Cell(row, ImportFields.Name) is { } person && ImportWords.KeyOf(person) == ImportWords.KeyOf(name);
        return isCalledSo ? Personal : Organisation;
    }

    // Dots and spaces are a way of writing a number.
    private static string? Plain(string? number) =>
        number is null ? null : string.Concat(number.Where(letter => letter is not (' ' or '.')));

    // As it is compared, where it is one.
    private static string? Citizens(string? number) => number is null ? null : CitizenNumbers.Parse(number) ?? number;

    private string? VatNumberOf(ImportCells row)
    {
        var number = Plain(mapping.Cell(row, ImportFields.VatNumber))?.ToUpperInvariant();
        return number?.StartsWith("NL", StringComparison.Ordinal) == true ? number[2..] : number;
    }

    private WantedMembership MembershipOf(ImportCells row, DossierFields dossier)
    {
        var role = mapping.Cell(row, ImportFields.Role) is { } said ? ImportWords.Role(said) : Default(dossier);
        var (access, handles) = (Answer(ImportFields.PortalAccess) ?? true, Answer(ImportFields.MayHandle) ?? role == Director);
        return new WantedMembership(role, access, handles, null);

        bool? Answer(string field) => mapping.Cell(row, field) is { } cell ? ImportWords.Answer(cell) : null;
    }

    // An empty cell in a column that is there was forgotten, but for the person whose dossier it is.
    private string? Default(DossierFields dossier) =>
        dossier.Type == Personal || !mapping.Has(ImportFields.Role) ? Director : null;
}
