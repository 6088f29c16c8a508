using Portal.Platform;

namespace Portal.Outbox;

/// <summary>What a mail's text may speak of.</summary>
public sealed record MailModel
{
    /// <summary>The reader's.</summary>
    public Language Language { get; init; }

    public required string FirmName { get; init; }

    public required string FirmPhone { get; init; }

    public string? Name { get; init; }

    public string? Link { get; init; }

    /// <summary>The page on which such mails can be stopped; null of mails that always come.</summary>
    public string? Unsubscribe { get; init; }

    public string? ValidFor { get; init; }

    /// <summary>The document, as it is called within a sentence.</summary>
    public string? What { get; init; }

    public string? Subject { get; init; }

    public string? Dossier { get; init; }

    public string? Explanation { get; init; }

    /// <summary>Which paragraph tells of the document; see the table of kinds.</summary>
    public string? Letter { get; init; }

    /// <summary>It replaces one that was there before.</summary>
    public bool IsNewVersion { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; init; }

    public string? DueDate { get; init; }

    /// <summary>By when an answer is asked, as in a sentence.</summary>
    public string? Deadline { get; init; }

    /// <summary>What a return comes to, as a sentence; null where the reader does not want amounts in mails.</summary>
    public string? Outcome { get; init; }

    /// <summary>The approval makes the office file it.</summary>
    public bool IsToBeFiled { get; init; }

    /// <summary>The approval makes the portal file it.</summary>
    public bool IsFiledByPortal { get; init; }

    /// <summary>Digipoort's.</summary>
    public string? Reference { get; init; }

    /// <summary>When Digipoort received it.</summary>
    public string? ReceivedAt { get; init; }

    public bool Approved { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedAt { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who signed, as in a Dutch sentence.</summary>
    public string? SignedBy { get; init; }

    public bool IsSignedByMany { get; init; }

    public bool IsToBePublished { get; init; }

    /// <summary>The name of an <see cref="AccountChange"/>.</summary>
    public string? Change { get; init; }

    public string? At { get; init; }

    public string? Device { get; init; }

    /// <summary>The first message of a conversation.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Documents are asked for.</summary>
    public bool AsksForDocuments { get; init; }

    /// <summary>Of an overview.</summary>
    public IReadOnlyList<DigestLine> Documents { get; init; } = [];

    /// <summary>There are more than <see cref="Documents"/>.</summary>
    public bool IsMore { get; init; }
}

/// <summary>A document in an overview.</summary>
public sealed record DigestLine(string Dossier, string What, string? DueDate, bool IsNewVersion, bool IsWithdrawn);

public sealed record SmsModel(string FirmName, string Code, string Host);
