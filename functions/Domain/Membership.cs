using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>Shown as Beheerder and Medewerker.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MemberRole>))]
public enum MemberRole
{
    Director,
    Employee,
}

/// <summary>What a person is and may in a dossier. The row in the dossier's partition decides.</summary>
public sealed class Membership : Row
{
    public const string Prefix = "member|";

    [IgnoreDataMember]
    public string DossierId => PartitionKey;

    [IgnoreDataMember]
    public string PersonId => RowKey[Prefix.Length..];

    public string PersonName { get; set; } = "";

    public MemberRole Role { get; set; }

    public bool PortalAccess { get; set; }

    /// <summary>Decide and sign, not only look.</summary>
    public bool MayHandle { get; set; }

    /// <summary>Comma-separated; null for all sub-dossiers.</summary>
    public string? Folders { get; set; }

    public static string KeyOf(string personId) => Prefix + personId;

    public bool Sees(Folder folder) => PortalAccess && (Folders is null || Folders.Split(',').Contains(folder.ToString()));
}

/// <summary>The same, listed by person: what someone's dossiers are, in one partition. Follows the membership; never decides.</summary>
public sealed class MembershipOfPerson : Row
{
    [IgnoreDataMember]
    public string DossierId => RowKey;

    public string DossierName { get; set; } = "";

    public DossierType DossierType { get; set; }

    public MemberRole Role { get; set; }

    public bool MayHandle { get; set; }
}
