using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>How long a period is that returns or accounts are over.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PeriodLength>))]
public enum PeriodLength
{
    Month,
    Quarter,
    Year,
}
