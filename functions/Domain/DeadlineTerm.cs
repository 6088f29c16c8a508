using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>How much time there is for a return or for accounts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeadlineTerm>))]
public enum DeadlineTerm
{
    Ordinary,

    /// <summary>With the extension that anyone gets who asks: of a return by the Belastingdienst, of accounts by the shareholders.</summary>
    Extended,

    /// <summary>Under the firm's arrangement with the Belastingdienst (Beconregeling).</summary>
    Becon,
}
