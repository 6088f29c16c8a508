using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<DocumentState>))]
public enum DocumentState
{
    Available,
    Open,
    Approved,
    Rejected,
    Signed,
    Withdrawn,

    /// <summary>Not all who had to sign did so in time.</summary>
    Expired,
}
