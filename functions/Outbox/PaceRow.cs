using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>What was sent of late, and until when Communication Services wants to be left alone.</summary>
public sealed class PaceRow : Row
{
    public const string Key = "pace";

    /// <summary>See <see cref="SendPace"/>.</summary>
    public string? SentJson { get; set; }

    public DateTimeOffset? PausedUntil { get; set; }
}
