using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>A message to the devices of a person that asked for them: that something waits, and no word of what.</summary>
/// <param name="Id">That of the mail that goes with it: the same message goes once.</param>
/// <param name="Devices">The ids of those that still have to get it; null for all that there are.</param>
public sealed record PushOrder(string Id, string PersonId, MailKind Kind, IReadOnlyList<string>? Devices = null);

/// <summary>Starts what tells the devices of a person.</summary>
public static class PushFlow
{
    /// <summary>The orchestrator: Notifications/Push/TellDevices.</summary>
    public const string Telling = "TellDevices";

    /// <summary>Whether a mail asks for something, or answers: then a device may ring too.</summary>
    public static bool Rings(this MailOrder order) =>
        order is { PersonId: not null, AsksNothing: false, Kind: MailKind.DocumentPlaced or MailKind.Reminder or MailKind.ReminderOfSeveral or MailKind.QuestionAnswered };

    /// <summary>Does nothing the second time.</summary>
    public static async Task TellDevicesAsync(this DurableTaskClient workflows, MailOrder order, CancellationToken cancellation)
    {
        var instance = $"push-{Ids.Digest(order.Id)}";
        if (await workflows.GetInstanceAsync(instance, cancellation) is not null) return;
        await workflows.ScheduleNewOrchestrationInstanceAsync(Telling, new PushOrder(order.Id, order.PersonId!, order.Kind), new StartOrchestrationOptions(instance), cancellation);
    }
}
