namespace Portal.Local.Communication;

/// <param name="To">All recipients, the copies too.</param>
public sealed record SentMail(Guid Id, string From, IReadOnlyList<string> To, string Subject, string? Text, string? Html, DateTimeOffset SentAt, IReadOnlyDictionary<string, string>? Headers = null);

public sealed record SentSms(Guid Id, string From, string To, string Text, DateTimeOffset SentAt);
