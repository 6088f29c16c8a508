using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What the scan for malware says of a document's files.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ScanState>))]
public enum ScanState
{
    /// <summary>Not asked for when it was uploaded.</summary>
    None,
    Waiting,
    Clean,
    Malicious,
}
