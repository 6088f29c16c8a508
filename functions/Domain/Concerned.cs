using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>Whom a kind of document concerns, of those whose membership shows it; see <see cref="AccessRules"/>.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Concerned>))]
public enum Concerned
{
    /// <summary>All directors with portal access; one who may handle is enough.</summary>
    Directors,

    /// <summary>The one person of a personal dossier.</summary>
    Person,

    /// <summary>Everyone with portal access who sees the sub-dossier.</summary>
    Readers,

    /// <summary>Whom the office chose at the upload; all directors when it chose nobody. One who may handle is enough.</summary>
    Chosen,
}
