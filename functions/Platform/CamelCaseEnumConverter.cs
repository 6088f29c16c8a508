using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Platform;

/// <summary>Enum values as camelCase words, never as numbers.</summary>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
