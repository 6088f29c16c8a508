namespace Portal.Local.Communication;

/// <summary>Where the stand-in clients deliver. Returning means accepted; a refusal is a <see cref="Azure.RequestFailedException"/>.</summary>
public interface ICommunicationSink
{
    Task TakeMailAsync(OutgoingMail mail, CancellationToken cancellation);

    Task<bool> HasMailAsync(Guid operationId, CancellationToken cancellation);

    Task TakeSmsAsync(OutgoingSms sms, CancellationToken cancellation);
}

public sealed record OutgoingMail(Guid OperationId, string From, IReadOnlyList<string> To, string Subject, string? Text, string? Html, IReadOnlyDictionary<string, string>? Headers = null);

public sealed record OutgoingSms(Guid Id, string From, string To, string Text);
