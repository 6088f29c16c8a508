using System.Text.Json.Serialization;
using Portal.Platform.Http;

namespace Portal.Platform;

/// <summary>What a person reads. The API's names are those of BCP 47.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Language>))]
public enum Language
{
    Nl,
    En,
}
