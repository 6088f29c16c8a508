using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.DocumentFlow;
using Portal.Documents.Search;
using Portal.Domain;
using Portal.Filing;
using Portal.Outbox;
using Portal.Platform.Workflows;
using Portal.Signing;

namespace Portal.Approval;

/// <summary>
/// A version of a document from its upload to the end of what was decided or of its withdrawal. The input is the version; what is true
/// is read from the document's row. Each step leaves the same when it runs again, so the workflow of a document that is withdrawn
/// after everything was over just starts anew.
/// </summary>
public static class HandleDocument
{
    /// <summary>The event that says: look at the document again.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    [Function(nameof(HandleDocument))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string version)
    {
        var isClean = await context.UntilScannedAsync(version) != ScanState.Malicious;
        if (isClean) await context.PlaceAsync(version);
        // Beside all that follows: nothing waits for it but the end, and the next writing of the same words.
        var indexing = isClean ? context.CallActivityAsync(nameof(IndexDocument), version, Retry.Activity) : Task.CompletedTask;
        var status = isClean ? await context.FromPlacedToFiledAsync(version) : await context.LookAsync(version);
        if (status.IsOffTheTable)
        {
            var affected = await context.CallActivityAsync<List<MailOrder>>(nameof(ApprovalSteps.CallOff), version, Retry.Activity);
            await context.SendAllAsync(affected);
            await indexing;
            await context.CallActivityAsync(nameof(IndexDocument), version, Retry.Activity);
        }

        await indexing;
        await context.CallActivityAsync(nameof(ApprovalSteps.EndApproval), version, Retry.Activity);
    }

    private static async Task PlaceAsync(this TaskOrchestrationContext context, string version)
    {
        var concerned = await context.CallActivityAsync<List<MailOrder>>(nameof(ApprovalSteps.OpenApproval), version, Retry.Activity);
        await context.SendAllAsync(concerned);
    }

    private static async Task<ApprovalStatus> FromPlacedToFiledAsync(this TaskOrchestrationContext context, string version)
    {
        var status = await context.UntilAsync(version, status => !status.AwaitsClient);
        await context.CallActivityAsync(nameof(ApprovalSteps.CloseApproval), version, Retry.Activity);
        if (status.IsSigned) await context.FinishSigningAsync(version);
        if (status.IsExpired) await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), version, Retry.Activity);
        if (!status.IsDecided) return status;

        await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), version, Retry.Activity);
        await context.SendAllAsync([MailOrder.Decided(version)]);
        status = await context.UntilAsync(version, status => !status.AwaitsFiling || status.IsBeingFiled);
        while (status.IsBeingFiled)
        {
            await context.CallSubOrchestratorAsync(nameof(FileReturn), version);
            status = await context.UntilAsync(version, status => !status.AwaitsFiling || status.IsBeingFiled);
        }

        return status;
    }

    // The scanner tells nobody, so it is looked at: soon at first, then less and less often.
    private static async Task<ScanState> UntilScannedAsync(this TaskOrchestrationContext context, string version)
    {
        for (var pause = FirstLook; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var scan = await context.CallActivityAsync<ScanState>(nameof(ScanSteps.CheckScan), version, Retry.Activity);
            if (scan != ScanState.Waiting) return scan;
            await context.CreateTimer(pause, CancellationToken.None);
        }
    }

    // Looks before it waits: the decision may have been there before the workflow was.
    internal static async Task<ApprovalStatus> UntilAsync(
        this TaskOrchestrationContext context, string version, Func<ApprovalStatus, bool> reached)
    {
        for (var handled = 0; ;)
        {
            var status = await context.LookAsync(version);
            if (reached(status)) return status;
            // One of several who sign has, or can after all.
            if (status.Handled != handled) await context.CallActivityAsync(nameof(SigningSteps.FollowSigners), version, Retry.Activity);
            handled = status.Handled;
            await context.WaitForExternalEvent<object>(ApprovalWorkflows.Moved);
        }
    }

    private static async Task<ApprovalStatus> LookAsync(this TaskOrchestrationContext context, string version)
    {
        var status = await context.CallActivityAsync<ApprovalStatus>(nameof(ApprovalSteps.ReadApproval), version, Retry.Activity);
        context.SetCustomStatus(status);
        return status;
    }
}
