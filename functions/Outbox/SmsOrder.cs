namespace Portal.Outbox;

/// <summary>A code that has to be sent. The number and the code stay in their sealed row, so that neither lies about in a workflow's history.</summary>
/// <param name="Purpose">The key of the code's purpose.</param>
/// <param name="CodeId">Which code: one that has been followed by another is not sent any more.</param>
/// <param name="Trace">The trace of the request that ordered it.</param>
public sealed record SmsOrder(string PersonId, string Purpose, string CodeId, string? Trace = null);
