using Microsoft.DurableTask.Client;
using Portal.Outbox;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>What goes with a code: the message that brings it, and the mail that tells of too many wrong ones.</summary>
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

    /// <summary>Takes a code. When that closes the person's codes they hear of it by mail, since it may not have been them.</summary>
    /// <returns>The number that it was sent to; or what is wrong with it.</returns>
    public static async Task<Result<string>> TakeAsync(
        this OneTimeCodes codes, DurableTaskClient workflows, string personId, CodePurpose purpose, string typed, CancellationToken cancellation, string boundTo = "")
    {
        var use = await codes.UseAsync(personId, purpose, typed, cancellation, boundTo);
        if (use.HasClosed) await SendAccountMail.StartAsync(workflows, MailOrder.Changed(personId, AccountChange.CodesClosed, codes.Now), cancellation);
        return use.Number;
    }
}
