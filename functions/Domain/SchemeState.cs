using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>How far a return under the extension scheme is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SchemeState>))]
public enum SchemeState
{
    /// <summary>The office has not placed it for the client.</summary>
    NotPlaced,
    AwaitsClient,

    /// <summary>The client has decided, or it is on its way, or it failed: the office goes on with it.</summary>
    AwaitsOffice,
    Filed,
}

/// <summary>Who holds a return up.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SchemeBlocker>))]
public enum SchemeBlocker
{
    Client,
    Office,
}

/// <summary>The lists of a year's returns, by name.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SchemeList>))]
public enum SchemeList
{
    All,

    /// <summary>All that is not filed.</summary>
    Open,
    NotPlaced,
    AwaitsClient,
    AwaitsOffice,

    /// <summary>What the office holds up: not placed, or waiting for the office.</summary>
    Office,
    Filed,
}
