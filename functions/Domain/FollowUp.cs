using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What an approval, or the last signature, sets off.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FollowUp>))]
public enum FollowUp
{
    None,

    /// <summary>The return is filed: by the portal when it carries its instance and the settings say so, otherwise by the office, which says so.</summary>
    Filing,

    /// <summary>The office publishes the annual accounts at the KvK.</summary>
    OfficePublishes,
}
