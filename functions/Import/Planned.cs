using Portal.Accounts;
using Portal.Domain;
using Portal.Dossiers;
using Portal.Platform;

namespace Portal.Import;

/// <summary>A person whom rows of the file name, by mail address.</summary>
public sealed class PlannedPerson(string normalizedEmail, PersonFields fields)
{
    public string NormalizedEmail => normalizedEmail;

    public PersonFields Fields => fields;

    public string NameKey { get; } = ImportWords.KeyOf(fields.Name!);

    /// <summary>As there is; null for one who is to be added.</summary>
    public Person? Found { get; set; }

    public bool IsNew => Found is null;

    /// <summary>Whether who has the address is called so too, if anybody has it.</summary>
    public bool IsAsFound => Found is null || ImportWords.KeyOf(Found.Name) == NameKey;

    /// <summary>As there is, or as was added.</summary>
    public Person? Person { get; set; }
}

/// <summary>A dossier that rows of the file name, with all that they say of it.</summary>
public sealed class PlannedDossier(DossierFields fields, PlannedPerson? owner)
{
    public DossierFields Fields { get; set; } = fields;

    /// <summary>Of a personal dossier: whose it is, as far as rows say.</summary>
    public PlannedPerson? Owner { get; set; } = owner;

    public string NameKey { get; } = ImportWords.KeyOf(fields.Name!);

    public DossierType Type => Fields.TypeOfDossier!.Value;

    /// <summary>Whether what rows say of two organisations is of one.</summary>
    public bool CanBe(PlannedDossier other) => other.NameKey == NameKey && !SameOrganisation.Contradict(other.Fields, Fields);

    /// <summary>As there is; null for one that is to be added.</summary>
    public Dossier? Found { get; set; }

    public bool IsNew => Found is null;

    /// <summary>As there is, or as was added.</summary>
    public Dossier? Dossier { get; set; }

    /// <summary>
    /// Of the one that would be added: the same each time, so that it is the same dossier when the file is sent again. Nothing that has to
    /// be kept secret is in it.
    /// </summary>
    public string NewId => Ids.From($"import|{Type}|{KeyOfNew}");

    private string KeyOfNew => Type == DossierType.Personal
        ? $"{Owner?.NormalizedEmail}|{NameKey}"
        : Fields switch
        {
            { KvkNumber: { } kvk } => $"kvk|{kvk}",
            { Rsin: { } rsin } => $"rsin|{rsin}",
            _ => $"name|{NameKey}",
        };
}

public enum MembershipState
{
    New,
    Existing,

    /// <summary>It waits for a colleague, as it does when it is asked for by hand.</summary>
    Waiting,
}

public sealed class PlannedMembership(PlannedPerson person, PlannedDossier dossier, WantedMembership wanted)
{
    public PlannedPerson Person => person;

    public PlannedDossier Dossier => dossier;

    public WantedMembership Wanted => wanted;

    public MembershipState State { get; set; }
}
