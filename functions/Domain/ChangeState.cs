using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<ChangeState>))]
public enum ChangeState
{
    Waiting,
    Confirmed,

    /// <summary>By a colleague, or taken back by who asked for it.</summary>
    Declined,
}
