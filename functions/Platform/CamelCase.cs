using System.Text.Json;

namespace Portal.Platform;

/// <summary>The words of enums as the API has them, where they come in an address.</summary>
public static class CamelCase
{
    /// <summary>Null for a word that is none of them.</summary>
    public static TEnum? Find<TEnum>(string word)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == word).Select(value => (TEnum?)value).FirstOrDefault();
}
