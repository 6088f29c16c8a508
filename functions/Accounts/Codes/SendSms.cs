using Azure;
using Azure.Communication.Sms;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Sends a code. After a crash it may be sent again: the same code to the same phone, which does no harm.</summary>
public sealed class SendSms(OneTimeCodes codes, PersonStore people, MailTemplates templates, SmsClient client, IOptions<SmsOptions> sms, IOptions<FirmOptions> firm, IOptions<PortalOptions> portal, ILogger<SendSms> logger)
{
    private const int BadRequest = 400;

    [Function(nameof(SendSms))]
    public async Task Run([ActivityTrigger] SmsOrder order, CancellationToken cancellation)
    {
        if (await codes.FindAsync(order.PersonId, new CodePurpose(order.Purpose), order.CodeId, cancellation) is not { } code) return;
        using var span = Tracing.Continue(nameof(SendSms), order.Trace);
        var language = (await people.FindAsync(order.PersonId, cancellation))?.Language ?? Language.Nl;
        var status = await HandOver(code, language, cancellation);
        // A number that cannot be sent to stays so: the person sees no code come and can give another number.
        if (status == BadRequest) logger.LogWarning("Communication Services refused the number that a code was for");
        else if (status is < 200 or >= 300) throw new SmsNotTakenException(status);
    }

    private async Task<int> HandOver(SealedCode code, Language language, CancellationToken cancellation)
    {
        var text = templates.RenderSms(new SmsModel(firm.Value.Name, code.Code, portal.Value.Origin.Host), language);
        try
        {
            return (await client.SendAsync(sms.Value.Sender, code.Number, text, cancellationToken: cancellation)).Value.HttpStatusCode;
        }
        catch (RequestFailedException failed)
        {
            throw new SmsNotTakenException(failed.Status);
        }
    }
}

/// <summary>An SMS that Communication Services did not take. Its own words may repeat the number, so of them only the status is told.</summary>
public sealed class SmsNotTakenException(int status) : Exception($"Communication Services did not take an SMS: {status}");
