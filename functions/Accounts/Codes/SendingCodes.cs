using Microsoft.DurableTask.Client;
using Portal.Notifications;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

public static class SendingCodes
{
    /// <summary>Makes a code and has it sent. Null when it is on its way; otherwise why there is none.</summary>
    public static async Task<Failure?> SendAsync(
        this OneTimeCodes codes, DurableTaskClient workflows, string personId, CodePurpose purpose, string number, CancellationToken cancellation, string boundTo = "")
    {
        var issued = await codes.IssueAsync(personId, purpose, number, cancellation, boundTo);
        if (issued.Failure is null) await SendCode.StartAsync(workflows, new SmsOrder(personId, purpose.Key, issued.Value), cancellation);
        return issued.Failure;
    }
}
