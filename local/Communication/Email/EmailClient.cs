using Azure.Core;
using Portal.Local.Communication;

namespace Azure.Communication.Email;

/// <summary>Delivers to the sink that is registered for the host of its endpoint, see <see cref="CommunicationEmulator"/>.</summary>
public class EmailClient
{
    private readonly Uri _endpoint;

    public EmailClient(string connectionString)
        : this(connectionString, new EmailClientOptions())
    {
    }

    public EmailClient(string connectionString, EmailClientOptions options) => _endpoint = CommunicationEmulator.EndpointOf(connectionString);

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        _endpoint = endpoint;
    }

    protected EmailClient() => _endpoint = CommunicationEmulator.Nowhere;

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(wait, message, Guid.NewGuid(), cancellationToken);

    /// <summary>A message that is sent again under the same id is delivered once, for ever; the service itself remembers for a while.</summary>
    public virtual async Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var to = message.Recipients.To.Concat(message.Recipients.CC).Concat(message.Recipients.BCC).Select(address => address.Address);
        var mail = new OutgoingMail(operationId, message.SenderAddress, [.. to], message.Content.Subject, message.Content.PlainText, message.Content.Html, message.Headers.ToDictionary());
        await CommunicationEmulator.SinkAt(_endpoint).TakeMailAsync(mail, cancellationToken);
        return new EmailSendOperation(operationId.ToString(), this, EmailSendStatus.Succeeded);
    }

    internal async Task<EmailSendStatus> StatusOf(string operationId, CancellationToken cancellation) =>
        Guid.TryParse(operationId, out var id) && await CommunicationEmulator.SinkAt(_endpoint).HasMailAsync(id, cancellation)
            ? EmailSendStatus.Succeeded
            : throw EmulatedResponse.Failure(404, "NotFound", $"There is no operation {operationId}.");
}
