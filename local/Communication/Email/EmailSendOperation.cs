using Portal.Local.Communication;

namespace Azure.Communication.Email;

/// <summary>Has completed as soon as it is sent; one that is made from an id asks the mailbox.</summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private readonly EmailClient? _client;
    private EmailSendResult? _result;

    public EmailSendOperation(string id, EmailClient client)
    {
        Id = id;
        _client = client;
    }

    internal EmailSendOperation(string id, EmailClient client, EmailSendStatus status)
        : this(id, client) => _result = new EmailSendResult(status);

    protected EmailSendOperation() => Id = "";

    public override string Id { get; }

    public override EmailSendResult Value => _result ?? throw new InvalidOperationException("The operation has not completed yet.");

    public override bool HasValue => _result is not null;

    public override bool HasCompleted => _result is not null;

    public override Response GetRawResponse() => new EmulatedResponse(HasCompleted ? 200 : 202);

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateStatusAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (_client is not null) _result = new EmailSendResult(await _client.StatusOf(Id, cancellationToken));
        return GetRawResponse();
    }
}
