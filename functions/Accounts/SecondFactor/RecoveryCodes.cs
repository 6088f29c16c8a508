using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Portal.Domain;

namespace Portal.Accounts;

/// <summary>
/// Ten codes for when the phone is lost, each good for once. A code is twelve characters: the first tells which of the ten it is, so that
/// one slow hash has to be computed and not ten; the other eleven are 55 random bits, hashed as passwords are (ASVS 5.0, 6.5.2).
/// </summary>
public sealed class RecoveryCodes(IPasswordHasher<Person> hasher)
{
    private const int Count = 10;
    private const int Length = 12;
    private const int GroupLength = 4;

    // Crockford's, without letters that are mistaken for digits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static int CountOf(Person person) => HashesOf(person).Count;

    /// <summary>Gives the person ten new codes; those there were are void.</summary>
    /// <returns>The codes, which cannot be had again.</returns>
    public IReadOnlyList<string> Renew(Person person)
    {
        var codes = Alphabet[..Count].Select(slot => slot + RandomNumberGenerator.GetString(Alphabet, Length - 1)).ToList();
        SetHashes(person, codes.ToDictionary(code => code[0], code => hasher.HashPassword(person, code)));
        return [.. codes.Select(code => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group))))];
    }

    /// <summary>Gives ten codes to a person who has none. Null for one who has: those stay as they are.</summary>
    public IReadOnlyList<string>? MakeFirst(Person person) => CountOf(person) == 0 ? Renew(person) : null;

    /// <summary>Takes a code, once. The person's row remembers, so it has to be written.</summary>
    public bool TryUse(Person person, string typed)
    {
        var code = Normalize(typed);
        var hashes = HashesOf(person);
        if (code.Length != Length || !hashes.TryGetValue(code[0], out var hash)) return false;
        if (hasher.VerifyHashedPassword(person, hash, code) == PasswordVerificationResult.Failed) return false;
        hashes.Remove(code[0]);
        SetHashes(person, hashes);
        return true;
    }

    private static string Normalize(string typed) =>
        string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('o', '0').Replace('i', '1').Replace('l', '1');

    private static Dictionary<char, string> HashesOf(Person person) =>
        person.RecoveryCodeHashes.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<char, string>>(person.RecoveryCodeHashes)!;

    private static void SetHashes(Person person, Dictionary<char, string> hashes) => person.RecoveryCodeHashes = hashes.Count == 0 ? "" : JsonSerializer.Serialize(hashes);
}
