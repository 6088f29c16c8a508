using Microsoft.DurableTask;
using Portal.Platform.Workflows;

namespace Portal.Outbox;

/// <summary>How a workflow has mails sent.</summary>
public static class Ordering
{
    public static Task SendAllAsync(this TaskOrchestrationContext context, IEnumerable<MailOrder> orders) =>
        Task.WhenAll(orders.Select(order => context.CallActivityAsync(nameof(SendMail), order, Retry.Activity)));
}
