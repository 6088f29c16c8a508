using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Documents.Search;
using Portal.Filing;
using Portal.Notifications;
using Portal.Platform.Workflows;

namespace Portal.Approval;

/// <summary>
/// A version of a document from its upload to the end of what was decided or of its withdrawal. The input is the version; what is true
/// is read from the document's row. Each step leaves the same when it runs again, so the workflow of a document that is withdrawn
/// after everything was over just starts anew.
/// </summary>
public static class HandleDocument
{
    /// <summary>The event that says: look at the document again.</summary>
    public const string Moved = "moved";

    [Function(nameof(HandleDocument))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string version)
    {
        var concerned = await context.CallActivityAsync<List<MailOrder>>(nameof(ApprovalSteps.OpenApproval), version, Retry.Activity);
        await context.SendAllAsync(concerned);
        await context.CallActivityAsync(nameof(IndexDocument), version, Retry.Activity);

        var status = await context.UntilAsync(version, status => !status.AwaitsClient);
        await context.CallActivityAsync(nameof(ApprovalSteps.CloseApproval), version, Retry.Activity);

        if (status.IsDecided)
        {
            await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), version, Retry.Activity);
            await context.SendAllAsync([MailOrder.Decided(version)]);
            status = await context.UntilAsync(version, status => !status.AwaitsFiling || status.IsBeingFiled);
            while (status.IsBeingFiled)
            {
                await context.CallSubOrchestratorAsync(nameof(FileReturn), version);
                status = await context.UntilAsync(version, status => !status.AwaitsFiling || status.IsBeingFiled);
            }
        }

        if (status.IsOffTheTable)
        {
            var affected = await context.CallActivityAsync<List<MailOrder>>(nameof(ApprovalSteps.CallOff), version, Retry.Activity);
            await context.SendAllAsync(affected);
            await context.CallActivityAsync(nameof(IndexDocument), version, Retry.Activity);
        }

        await context.CallActivityAsync(nameof(ApprovalSteps.EndApproval), version, Retry.Activity);
    }

    // Looks before it waits: the decision may have been there before the workflow was.
    private static async Task<ApprovalStatus> UntilAsync(this TaskOrchestrationContext context, string version, Func<ApprovalStatus, bool> reached)
    {
        while (true)
        {
            var status = await context.CallActivityAsync<ApprovalStatus>(nameof(ApprovalSteps.ReadApproval), version, Retry.Activity);
            context.SetCustomStatus(status);
            if (reached(status)) return status;
            await context.WaitForExternalEvent<object>(Moved);
        }
    }

    private static Task SendAllAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders) =>
        Task.WhenAll(orders.Select(order => context.CallActivityAsync(nameof(SendMail), order, Retry.Activity)));
}
