using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>What somebody said in a conversation. Never changed afterwards.</summary>
public sealed class Message : Row
{
    private const string Prefix = "said|";

    public int Number { get; set; }

    public string By { get; set; } = "";

    public string ById { get; set; } = "";

    public Side From { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>As <see cref="RichText"/> left it.</summary>
    public string Html { get; set; } = "";

    /// <summary>JSON; see <see cref="Files"/>.</summary>
    public string FilesJson { get; set; } = "[]";

    /// <summary>The id of the <see cref="WantedDocument"/> that the files are.</summary>
    public string? WantedId { get; set; }

    [IgnoreDataMember]
    public IReadOnlyList<DocumentFile> Files => JsonSerializer.Deserialize<List<DocumentFile>>(FilesJson)!;

    [IgnoreDataMember]
    public string HashesOfFiles => string.Join(' ', Files.Select(file => file.Sha256));

    public static string PrefixOf(int question) => $"{Prefix}{Document.Countdown(question)}|";

    public static string KeyOf(int question, int number) => PrefixOf(question) + number.ToString("D6", CultureInfo.InvariantCulture);
}
