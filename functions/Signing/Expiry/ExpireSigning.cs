using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform.Workflows;

namespace Portal.Signing;

/// <summary>Ends a request to sign that nobody completed in time. What is true is read from the document's row each time: the waiting only says when to look.</summary>
public static class ExpireSigning
{
    public static string InstanceOf(DocumentVersion version) => $"expiry-{version}";

    [Function(nameof(ExpireSigning))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string version)
    {
        var look = await context.CallActivityAsync<ExpiryLook>(nameof(ExpirySteps.ExpireIfDue), version, Retry.Activity);
        if (look.HasExpired)
        {
            var expired = DocumentVersion.Parse(version);
            context.SendEvent(ApprovalWorkflows.InstanceOf(expired), ApprovalWorkflows.Moved, version);
            context.SendEvent(ApprovalWorkflows.RemindersOf(expired), ApprovalWorkflows.Moved, version);
        }

        if (look.Again is not { } again) return;
        await context.CreateTimer(again.UtcDateTime, CancellationToken.None);
        // A history without end would be replayed each time.
        context.ContinueAsNew(version);
    }
}

/// <param name="Again">When to look again; null when there is nothing to wait for.</param>
public sealed record ExpiryLook(bool HasExpired, DateTimeOffset? Again);
