using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<FilingState>))]
public enum FilingState
{
    /// <summary>Not to be filed, or not yet decided.</summary>
    None,
    Waiting,

    /// <summary>The portal is about to send it, or has sent it and does not know yet whether it arrived. Shown as waiting.</summary>
    Sending,
    Submitted,
    Accepted,
    Failed,
}
