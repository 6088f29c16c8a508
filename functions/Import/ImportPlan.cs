using Microsoft.AspNetCore.Identity;

namespace Portal.Import;

/// <summary>What the rows of a file ask for together: who and what several name is one, and what contradicts another row is told.</summary>
public sealed class ImportPlan
{
    private readonly Dictionary<string, PlannedPerson> _people = [];
    private readonly NamedDossiers _dossiers = new();
    private readonly HashSet<(PlannedPerson? Person, PlannedDossier? Dossier)> _seen = [];

    /// <param name="lines">In the order of the file: of two that contradict the first counts.</param>
    public ImportPlan(IReadOnlyList<ImportLine> lines, ILookupNormalizer normalizer)
    {
        Lines = lines;
        foreach (var line in lines)
        {
            // Each asks what those before it left fine.
            if (line.IsFine && line.PersonFields is not null) line.Person = PersonOf(line, normalizer);
            if (line.IsFine && line.DossierFields is not null) line.Dossier = _dossiers.Take(line);
            if (line.IsFine) CheckTwice(line);
            if (line is { IsFine: true, Wanted: { } wanted }) line.Membership = new PlannedMembership(line.Person!, line.Dossier!, wanted);
        }
    }

    public IReadOnlyList<ImportLine> Lines { get; }

    public IEnumerable<ImportLine> Taken => Lines.Where(line => line.IsFine);

    public IEnumerable<PlannedPerson> People => Taken.Select(line => line.Person).OfType<PlannedPerson>().Distinct();

    public IEnumerable<PlannedDossier> Dossiers => Taken.Select(line => line.Dossier).OfType<PlannedDossier>().Distinct();

    public IEnumerable<PlannedMembership> Memberships => Taken.Select(line => line.Membership).OfType<PlannedMembership>();

    /// <summary>Tells something of every row that names it.</summary>
    public void Tell(Func<ImportLine, bool> which, string field, string code)
    {
        foreach (var line in Taken.Where(which).ToList()) line.Tell(field, code);
    }

    private PlannedPerson? PersonOf(ImportLine line, ILookupNormalizer normalizer)
    {
        var person = new PlannedPerson(normalizer.NormalizeEmail(line.PersonFields!.Email!.Trim())!, line.PersonFields);
        if (_people.TryAdd(person.NormalizedEmail, person)) return person;
        var before = _people[person.NormalizedEmail];
        if (before.NameKey != person.NameKey) line.Tell(ImportFields.Email, "import-email-of-another");
        return before;
    }

    private void CheckTwice(ImportLine line)
    {
        var again = !_seen.Add((line.Person, line.Dossier));
        // A row that names both names each of them: a later one with that person or that dossier alone says nothing more.
        _seen.Add((line.Person, null));
        _seen.Add((null, line.Dossier));
        if (again) line.Tell(line.Dossier is null ? ImportFields.Email : ImportFields.Dossier, "import-row-twice");
    }
}
