using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Platform;

/// <summary>Identifiers and digests. All are safe in a URL, a table key and a blob name.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>16 characters of Crockford's alphabet in lower case: 80 random bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 16);

    /// <summary>The same 80 bits for the same name, for what is made again when it was made half.</summary>
    public static string From(string name) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(name)).Take(16).Select(letter => Alphabet[letter % Alphabet.Length]));

    /// <summary>256 random bits, base64url: for what must not be guessed.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static bool IsId(string? value) => value is { Length: 16 } && value.All(Alphabet.Contains);

    /// <summary>SHA-256 in lower-case hexadecimal: a key for what should not itself stand in storage keys or logs.</summary>
    public static string Digest(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>The same GUID for the same name, for services that deduplicate by GUID.</summary>
    public static Guid GuidFrom(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
