using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Notifications.Reminders.Asked;
using Portal.Platform;
using Portal.Platform.Workflows;

namespace Portal.Notifications.Reminders;

public static class ReminderServices
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddValidatedOptions<ReminderOptions>(ReminderOptions.Section);
        services.AddSingleton<ReminderPlan>();
        services.AddScoped<ReminderLetters>();
    }

    /// <summary>Starts the reminders of a version unless they run.</summary>
    public static Task RemindAsync(this DurableTaskClient workflows, DocumentVersion version, CancellationToken cancellation) =>
        workflows.StartUnlessRunningAsync(nameof(RemindOfDocument), new Reminding(version.ToString()), ApprovalWorkflows.RemindersOf(version), cancellation);
}
