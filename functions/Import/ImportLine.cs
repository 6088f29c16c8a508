using Portal.Accounts;
using Portal.Domain;
using Portal.Dossiers;
using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>A row of the file as what it asks for: a person, a dossier, or both and with them a membership.</summary>
public sealed class ImportLine(int row, PersonFields? person, DossierFields? dossier, WantedMembership? membership)
{
    private readonly List<ImportProblem> _problems = [];

    public int Row => row;

    public PersonFields? PersonFields => person;

    public DossierFields? DossierFields => dossier;

    public WantedMembership? Wanted => membership;

    /// <summary>Without one the row is taken.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    public bool IsFine => _problems.Count == 0;

    public PlannedPerson? Person { get; set; }

    public PlannedDossier? Dossier { get; set; }

    public PlannedMembership? Membership { get; set; }

    /// <summary>Whether anything is new of what it asks for.</summary>
    public bool AddsSomething =>
        IsFine && (Person?.IsNew == true || Dossier?.IsNew == true || Membership is { State: MembershipState.New });

    public void Tell(string field, string code) => _problems.Add(new ImportProblem(row, field, code));

    /// <summary>What is wrong with fields, by the names that they have in the file.</summary>
    public void Tell(Validation check, Func<string, string> nameOf)
    {
        foreach (var (field, codes) in check.Failure?.Errors ?? new Dictionary<string, string[]>())
            foreach (var code in codes) Tell(nameOf(field), code);
    }
}
