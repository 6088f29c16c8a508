using Microsoft.DurableTask;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Workflows;
using Portal.Signing;

namespace Portal.Approval;

/// <summary>From the last signature to the sealed files, and to everyone who has to know; a part of <see cref="HandleDocument"/>.</summary>
internal static class FinishSigning
{
    public static async Task FinishSigningAsync(this TaskOrchestrationContext context, string version)
    {
        foreach (var order in await context.CallActivityAsync<List<SealOrder>>(nameof(SigningSteps.ListFilesToSeal), version, Retry.Activity))
            await context.UntilSealedAsync(order);
        await context.SendAllAsync(await context.CallActivityAsync<List<MailOrder>>(nameof(SigningSteps.TellOfSignatures), version, Retry.Activity));
        await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), version, Retry.Activity);

        var confirmed = await context.CallActivityAsync<string?>(nameof(SigningSteps.ConfirmDraft), version, Retry.Activity);
        if (confirmed is not null) context.SendEvent(ApprovalWorkflows.InstanceOf(DocumentVersion.Parse(confirmed)), ApprovalWorkflows.Moved, confirmed);
    }

    // What cannot be sealed waits for the office. What else it has to do about the document does not.
    private static async Task UntilSealedAsync(this TaskOrchestrationContext context, SealOrder order)
    {
        while (await context.CallActivityAsync<SealingStuck?>(nameof(SealFile), order, Retry.Activity) is not null)
        {
            await context.CallActivityAsync(nameof(ApprovalSteps.AddFollowUp), order.Version, Retry.Activity);
            await context.UntilAsync(order.Version, status => !status.IsSealingStuck);
        }
    }
}
