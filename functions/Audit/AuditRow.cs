using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Audit;

/// <summary>An event in the trail. <see cref="Hash"/> covers everything before it, the previous event's hash included.</summary>
public sealed class AuditRow : Row
{
    public const string Prefix = "audit|";
    private const string PartPrefix = "about|";

    public long Sequence { get; set; }

    public string Event { get; set; } = "";

    public string Subject { get; set; } = "";

    public string? Version { get; set; }

    public string? Detail { get; set; }

    public string ActorId { get; set; } = "";

    public string ActorName { get; set; } = "";

    public string Address { get; set; } = "";

    public string UserAgent { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    public static string KeyOf(long sequence) => Prefix + sequence.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Where the events about one part of the partition, such as a document of a dossier, are listed.</summary>
    public static string PrefixAbout(string subject) => $"{PartPrefix}{subject}|";

    /// <summary>A copy of the event in the list of what it is about; null for what is about the whole. Its hash says the same: the place is no part of it.</summary>
    public AuditRow? CopyForSubject()
    {
        if (!Subject.StartsWith(PartitionKey + '-', StringComparison.Ordinal)) return null;
        var copy = (AuditRow)MemberwiseClone();
        copy.RowKey = PrefixAbout(Subject) + RowKey[Prefix.Length..];
        return copy;
    }

    /// <summary>SHA-256 over the JSON array of all fields in a fixed order: no field can be moved into another unnoticed.</summary>
    public string ComputeHash()
    {
        string?[] fields =
        [
            PartitionKey, Sequence.ToString(CultureInfo.InvariantCulture), Event, Subject, Version, Detail, ActorId, ActorName,
            Address, UserAgent, At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), PreviousHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields))));
    }
}
