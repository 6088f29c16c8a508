using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Platform;

/// <summary>Tokens that hold what they are for, sealed by Data Protection: nothing of them is stored. Base64url, so that they can stand in a link.</summary>
public static class SealedTokens
{
    public static string SealToken<T>(this IDataProtector protector, T content) =>
        Base64Url.EncodeToString(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)));

    /// <summary>Null when it was not sealed by this protector, or was altered.</summary>
    public static T? OpenToken<T>(this IDataProtector protector, string token)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
