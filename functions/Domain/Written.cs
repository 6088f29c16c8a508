using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>
/// Tells of a write in a conversation. Its key is made of what was written, so that the same words sent twice are found to be the same;
/// and the workflow that was ordered before the write finds here that it was done.
/// </summary>
public sealed class Written : Row
{
    public const string Prefix = "written|";

    /// <summary>Made by the request.</summary>
    public string ChangeId { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Of the conversation.</summary>
    public int Question { get; set; }

    /// <summary>Of the message; 0 when nothing was said.</summary>
    public int Message { get; set; }
}

/// <summary>A write that is about to be done.</summary>
/// <param name="Digest">Of what is to be written and by whom.</param>
public sealed record QuestionChange(string DossierId, string Digest, string ChangeId);
