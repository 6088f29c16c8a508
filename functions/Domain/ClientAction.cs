using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What is asked of the client.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ClientAction>))]
public enum ClientAction
{
    /// <summary>Nothing: the document is there to be found.</summary>
    None,
    Decide,

    /// <summary>Gezien, by each for themselves.</summary>
    Read,
    Sign,
}
