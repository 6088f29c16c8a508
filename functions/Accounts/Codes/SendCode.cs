using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Outbox;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;

namespace Portal.Accounts;

/// <summary>One code by SMS. A workflow, so that it survives an outage; once the code is too old the step sends nothing and is done.</summary>
public static class SendCode
{
    [Function(nameof(SendCode))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, SmsOrder order) =>
        context.CallActivityAsync(nameof(SendSms), order, Retry.Activity);

    public static Task StartAsync(DurableTaskClient workflows, SmsOrder order, CancellationToken cancellation) =>
        workflows.ScheduleNewOrchestrationInstanceAsync(nameof(SendCode), order with { Trace = Tracing.Current }, new StartOrchestrationOptions($"sms-{order.CodeId}"), cancellation);
}
