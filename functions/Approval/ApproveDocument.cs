using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Documents;
using Portal.Notifications;
using Portal.Platform.Workflows;

namespace Portal.Approval;

/// <summary>From the upload to the end of what the decision set off. The input is the document's id; what is true is read from its row.</summary>
public static class ApproveDocument
{
    /// <summary>The event that says: look at the document again.</summary>
    public const string Moved = "moved";

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    [Function(nameof(ApproveDocument))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string documentId)
    {
        if (await context.UntilScannedAsync(documentId) != ScanState.Malicious) await context.FromPlacingToFiling(documentId);
        await context.CallActivityAsync(nameof(ApprovalSteps.EndApproval), documentId, Retry.Activity);
    }

    private static async Task FromPlacingToFiling(this TaskOrchestrationContext context, string documentId)
    {
        var concerned = await context.CallActivityAsync<List<MailOrder>>(nameof(ApprovalSteps.OpenApproval), documentId, Retry.Activity);
        await context.SendAllAsync(concerned);

        var decided = await context.UntilAsync(documentId, status => status.State != DocumentState.Open);
        await context.CallActivityAsync(nameof(ApprovalSteps.CloseApproval), documentId, Retry.Activity);
        await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), documentId, Retry.Activity);
        await context.SendAllAsync([MailOrder.Decided(documentId)]);

        if (decided.Filing != FilingState.None)
            await context.UntilAsync(documentId, status => status.Filing is FilingState.Submitted or FilingState.Accepted);
    }

    // The scanner tells nobody, so it is looked at: soon at first, then less and less often.
    private static async Task<ScanState> UntilScannedAsync(this TaskOrchestrationContext context, string documentId)
    {
        for (var pause = FirstLook; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var scan = await context.CallActivityAsync<ScanState>(nameof(ScanSteps.CheckScan), documentId, Retry.Activity);
            if (scan != ScanState.Waiting) return scan;
            await context.CreateTimer(pause, CancellationToken.None);
        }
    }

    // Looks before it waits: the decision may have been there before the workflow was.
    private static async Task<ApprovalStatus> UntilAsync(this TaskOrchestrationContext context, string documentId, Func<ApprovalStatus, bool> reached)
    {
        while (true)
        {
            var status = await context.CallActivityAsync<ApprovalStatus>(nameof(ApprovalSteps.ReadApproval), documentId, Retry.Activity);
            context.SetCustomStatus(status);
            if (reached(status)) return status;
            await context.WaitForExternalEvent<object>(Moved);
        }
    }

    private static Task SendAllAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders) =>
        Task.WhenAll(orders.Select(order => context.CallActivityAsync(nameof(SendMail), order, Retry.Activity)));
}
