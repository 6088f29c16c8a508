using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;

namespace Portal.Outbox;

/// <summary>One mail that no other workflow sends: an invitation or a password link. A workflow, so that it survives an outage of mail.</summary>
public static class SendAccountMail
{
    [Function(nameof(SendAccountMail))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, MailOrder order) =>
        context.CallActivityAsync(nameof(SendMail), order, Retry.Activity);

    public static string InstanceOf(MailOrder order) => $"mail-{order.Id}";

    public static Task StartAsync(DurableTaskClient workflows, MailOrder order, CancellationToken cancellation) =>
        workflows.ScheduleNewOrchestrationInstanceAsync(
            nameof(SendAccountMail), order with { Trace = Tracing.Current }, new StartOrchestrationOptions(InstanceOf(order)), cancellation);
}
