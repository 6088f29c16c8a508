using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Whose a mail address is. Its insertion is what keeps an address with one person; the key holds a digest, not the address.</summary>
public sealed class EmailClaim : Row
{
    public const string Key = "email";

    public string PersonId { get; set; } = "";

    public static string PartitionOf(string normalizedEmail) => Ids.Digest(normalizedEmail);
}
