using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Documents;
using Portal.Platform;

namespace Portal.Notifications.Reminders;

public static class ReminderServices
{
    public static void AddReminders(this IServiceCollection services) => services.AddValidatedOptions<ReminderOptions>(ReminderOptions.Section);

    /// <summary>Starts the reminders of a version unless they run.</summary>
    public static async Task RemindAsync(this DurableTaskClient workflows, DocumentVersion version, CancellationToken cancellation)
    {
        var instance = RemindOfDocument.InstanceOf(version);
        if (await workflows.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        await workflows.ScheduleNewOrchestrationInstanceAsync(nameof(RemindOfDocument), new Reminding(version.ToString()), new StartOrchestrationOptions(instance), cancellation);
    }
}
