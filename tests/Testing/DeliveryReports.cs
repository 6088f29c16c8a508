using System.Net.Http.Headers;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>What Event Grid tells the portal of a mail.</summary>
public static class DeliveryReports
{
    /// <summary>The role that Entra ID gives to Event Grid alone.</summary>
    public const string EventGrid = "AzureEventGridSecureWebhookSubscriber";

    public static async Task ReportDeliveryAsync(this PortalDriver portal, string recipient, string status) =>
        await Answer.SuccessAsync((await portal.OfficeAsync(EventGrid)).Http.PostAsync("/api/delivery-reports", EventOf(recipient, status)));

    /// <summary>As Microsoft.Communication.EmailDeliveryReportReceived is documented, in the CloudEvents schema.</summary>
    public static StringContent EventOf(string recipient, string status)
    {
        var data = new
        {
            sender = "portaal@bakkerfinance.example", recipient, messageId = Guid.NewGuid(), status, deliveryStatusDetails = new { statusMessage = "550 5.1.1" }, deliveryAttemptTimeStamp = "2026-11-24T12:00:00Z",
        };
        var report = new { id = Guid.NewGuid(), source = "/subscriptions/x", type = "Microsoft.Communication.EmailDeliveryReportReceived", time = "2026-11-24T12:00:00Z", specversion = "1.0", data };
        return new StringContent(JsonSerializer.Serialize(report), new MediaTypeHeaderValue("application/cloudevents+json"));
    }
}
