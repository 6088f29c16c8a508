using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Portal.Domain;

namespace Portal.Accounts;

/// <summary>A passkey as it stands in the person's row: what it takes to recognise it, and what the person calls it.</summary>
/// <param name="Id">The credential's id, base64url.</param>
public sealed record StoredPasskey(
    string Id, string Name, byte[] PublicKey, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, uint SignCount, IReadOnlyList<string> Transports, bool IsBackupEligible, bool IsBackedUp)
{
    public const int MaxNameLength = 60;

    /// <summary>More than anyone has; so few that they fit in the row.</summary>
    public const int MostPerPerson = 10;

    public static StoredPasskey From(UserPasskeyInfo made, string name, DateTimeOffset at) => new(
        Base64Url.EncodeToString(made.CredentialId), name, made.PublicKey, at, null, made.SignCount, made.Transports ?? [], made.IsBackupEligible, made.IsBackedUp);

    public bool Is(byte[] credentialId) => Id == Base64Url.EncodeToString(credentialId);

    // What it was made with is checked then and of no use later, so it is not kept.
    public UserPasskeyInfo ForIdentity() =>
        new(Base64Url.DecodeFromChars(Id), PublicKey, CreatedAt, SignCount, [.. Transports], isUserVerified: true, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []);
}

public static class StoredPasskeys
{
    public static IReadOnlyList<StoredPasskey> Passkeys(this Person person) => person.PasskeysJson.Length == 0 ? [] : JsonSerializer.Deserialize<StoredPasskey[]>(person.PasskeysJson)!;

    /// <summary>Notes what a passkey said of itself when it was shown.</summary>
    /// <returns>False when the person has it no longer: it may have been removed a moment ago.</returns>
    public static bool Use(this Person person, UserPasskeyInfo shown, DateTimeOffset at)
    {
        var passkeys = person.Passkeys();
        if (!passkeys.Any(passkey => passkey.Is(shown.CredentialId))) return false;
        person.SetPasskeys(passkeys.Select(passkey => passkey.Is(shown.CredentialId) ? passkey with { SignCount = shown.SignCount, IsBackedUp = shown.IsBackedUp, LastUsedAt = at } : passkey));
        return true;
    }

    public static void SetPasskeys(this Person person, IEnumerable<StoredPasskey> passkeys)
    {
        StoredPasskey[] all = [.. passkeys];
        person.PasskeysJson = all.Length == 0 ? "" : JsonSerializer.Serialize(all);
    }
}
