using System.Globalization;
using Azure.Core;
using Portal.Local.Communication;

namespace Azure.Communication.Sms;

/// <summary>Delivers to the sink that is registered for the host of its endpoint, see <see cref="CommunicationEmulator"/>.</summary>
public class SmsClient
{
    private readonly Uri _endpoint;

    public SmsClient(string connectionString)
        : this(connectionString, new SmsClientOptions())
    {
    }

    public SmsClient(string connectionString, SmsClientOptions options) => _endpoint = CommunicationEmulator.EndpointOf(connectionString);

    public SmsClient(Uri endpoint, TokenCredential tokenCredential, SmsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        _endpoint = endpoint;
    }

    protected SmsClient() => _endpoint = CommunicationEmulator.Nowhere;

    public virtual async Task<Response<SmsSendResult>> SendAsync(
        string from, string to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        var results = await SendAsync(from, [to], message, options, cancellationToken);
        return Response.FromValue(results.Value[0], results.GetRawResponse());
    }

    public virtual async Task<Response<IReadOnlyList<SmsSendResult>>> SendAsync(
        string from, IEnumerable<string> to, string message, SmsSendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentNullException.ThrowIfNull(to);
        var results = new List<SmsSendResult>();
        foreach (string number in to)
            results.Add(await SendOne(new OutgoingSms(Guid.NewGuid(), from, number, message), cancellationToken));
        return Response.FromValue<IReadOnlyList<SmsSendResult>>(results, new EmulatedResponse(202));
    }

    // A number that is refused is not an exception: the service answers 202 and says so for each recipient.
    private async Task<SmsSendResult> SendOne(OutgoingSms sms, CancellationToken cancellation)
    {
        string id = "Outgoing_" + sms.Id.ToString("N", CultureInfo.InvariantCulture);
        try
        {
            await CommunicationEmulator.SinkAt(_endpoint).TakeSmsAsync(sms, cancellation);
            return new SmsSendResult(sms.To, id, 202, true, null);
        }
        catch (RequestFailedException refused) when (refused.Status == 400)
        {
            return new SmsSendResult(sms.To, id, 400, false, refused.ErrorCode);
        }
    }
}
