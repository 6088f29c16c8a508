using System.Text.Json.Serialization;

namespace Portal.Domain;

/// <summary>A membership as the office asks for it, and as a change that waits for a colleague keeps it: in the names of the API.</summary>
/// <param name="Role">director or employee.</param>
/// <param name="Folders">The sub-dossiers it is limited to; null for all.</param>
public sealed record WantedMembership(string? Role, bool? PortalAccess, bool? MayHandle, IReadOnlyList<string>? Folders)
{
    /// <summary>Null where it is none.</summary>
    [JsonIgnore]
    public MemberRole? MemberRole => Role switch
    {
        "director" => Domain.MemberRole.Director,
        "employee" => Domain.MemberRole.Employee,
        _ => null,
    };

    /// <summary>The membership that is asked for, where nothing is wrong with it.</summary>
    internal Membership For(Dossier dossier, Person person) => new()
    {
        PartitionKey = dossier.Id,
        RowKey = Membership.KeyOf(person.Id),
        PersonName = person.Name,
        Role = MemberRole!.Value,
        PortalAccess = PortalAccess!.Value,
        MayHandle = MayHandle!.Value,
        Folders = Folders is null ? null : string.Join(',', Folders),
    };
}
