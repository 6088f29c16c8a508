using Azure;
using Azure.Communication.Email;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform;

namespace Portal.Notifications;

/// <summary>Whether Communication Services answers and lets the portal in, found out without sending: by asking after a mail that never was.</summary>
internal sealed class MailCheck(EmailClient client) : IHealthCheck
{
    private static readonly string NeverSent = Ids.GuidFrom("health").ToString();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await new EmailSendOperation(NeverSent, client).UpdateStatusAsync(cancellationToken);
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 429)
        {
            // Unknown to it, or too busy to say: it answers.
        }

        return HealthCheckResult.Healthy();
    }
}
