using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>When a person wants to hear of documents that ask nothing. What asks something, and what is about the account, always comes at once.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NoticeChoice>))]
public enum NoticeChoice
{
    AtOnce,

    /// <summary>In one mail a working day.</summary>
    Daily,

    /// <summary>Not by mail: the documents are there to be found.</summary>
    None,
}
