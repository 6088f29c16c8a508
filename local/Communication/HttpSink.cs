using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Local.Communication;

/// <summary>The mailbox of another process on this machine, for an app that runs on a host of its own beside the stand-ins.</summary>
internal sealed class HttpSink(Uri endpoint) : ICommunicationSink
{
    private static readonly HttpClient Http = new();

    public Task TakeMailAsync(OutgoingMail mail, CancellationToken cancellation) => SendAsync(CommunicationEndpoints.Mails, mail, cancellation);

    public Task TakeSmsAsync(OutgoingSms sms, CancellationToken cancellation) => SendAsync(CommunicationEndpoints.Texts, sms, cancellation);

    public async Task<bool> HasMailAsync(Guid operationId, CancellationToken cancellation)
    {
        using var answer = await Http.GetAsync(new Uri(endpoint, $"{CommunicationEndpoints.Mails}/{operationId}"), cancellation);
        return answer.IsSuccessStatusCode;
    }

    private async Task SendAsync<TMessage>(string path, TMessage message, CancellationToken cancellation)
    {
        using var answer = await Http.PostAsJsonAsync(new Uri(endpoint, path), message, JsonSerializerOptions.Web, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw EmulatedResponse.Failure((int)answer.StatusCode, "Refused", await answer.Content.ReadAsStringAsync(cancellation), answer.Headers.RetryAfter?.Delta);
    }
}
