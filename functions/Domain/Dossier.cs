using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<DossierType>))]
public enum DossierType
{
    Personal,
    Organisation,
}

/// <summary>A person's or an organisation's place. Its partition holds its members, documents and audit trail too.</summary>
public sealed class Dossier : Row
{
    public const string Key = "dossier";

    [IgnoreDataMember]
    public string Id => PartitionKey;

    public DossierType Type { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Sealed by <see cref="CitizenNumbers"/>; personal dossiers only.</summary>
    public string? SealedBsn { get; set; }

    public string? Rsin { get; set; }

    public string? VatNumber { get; set; }

    public string? KvkNumber { get; set; }

    /// <summary>JSON; see <see cref="Contact"/>.</summary>
    public string? ContactJson { get; set; }

    /// <summary>JSON; see <see cref="Proposal"/>.</summary>
    public string? ProposalJson { get; set; }

    /// <summary>In which month its book years begin, 1 to 12.</summary>
    public int BookYearStart { get; set; } = 1;

    /// <summary>Whose client it is, of the office; null for nobody's.</summary>
    public string? OwnerId { get; set; }

    public string? OwnerName { get; set; }

    /// <summary>JSON; see <see cref="Scheme"/>. Null for what never took part in it.</summary>
    public string? SchemeJson { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    [IgnoreDataMember]
    public ContactDetails Contact
    {
        get => ContactDetails.Of(ContactJson);
        set => ContactJson = JsonSerializer.Serialize(value);
    }

    [IgnoreDataMember]
    public SchemePart Scheme
    {
        get => SchemeJson is null ? SchemePart.None : JsonSerializer.Deserialize<SchemePart>(SchemeJson)!;
        set => SchemeJson = JsonSerializer.Serialize(value);
    }

    /// <summary>What a client says the details should be; null when the office has answered it.</summary>
    [IgnoreDataMember]
    public ContactProposal? Proposal
    {
        get => ProposalJson is null ? null : JsonSerializer.Deserialize<ContactProposal>(ProposalJson);
        set => ProposalJson = value is null ? null : JsonSerializer.Serialize(value);
    }
}

/// <summary>The sub-dossiers, by the names that clients see.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Folder>))]
public enum Folder
{
    Advies,
    Fiscaal,
    Permanent,
    Jaarrekening,
    Administratie,
}
