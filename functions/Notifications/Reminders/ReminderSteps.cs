using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Notifications.Reminders.Asked;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Stores;

namespace Portal.Notifications.Reminders;

/// <summary>The activities of <see cref="RemindOfDocument"/>. Each can run twice and leaves the same.</summary>
public sealed class ReminderSteps(DocumentStore documents, MembershipStore memberships, WorkItems workItems, IOptions<ReminderOptions> options, TimeProvider clock)
{
    [Function(nameof(FindReminder))]
    public async Task<NextReminder> FindReminder([ActivityTrigger] Reminding reminding, CancellationToken cancellation)
    {
        if (await OpenAsync(reminding.Version, cancellation) is not { } document) return NextReminder.Over;
        var (now, after) = (clock.GetUtcNow(), reminding.RemindedAt ?? document.SentAt);
        var moments = ReminderMoments.Of(document.SentAt, document.Deadline, options.Value).Where(moment => moment > after).ToList();
        // Of several that went by while nothing ran, one is enough.
        if (moments.LastOrDefault(moment => moment <= now) is var due && due != default)
            return new NextReminder(false, true, due, due == moments[^1], await OrdersAsync(document, due, cancellation));
        return NextReminder.Wait(moments.Count == 0 ? null : LongWaits.Towards(moments[0], now));
    }

    /// <summary>The office has to call: nothing more is sent by itself.</summary>
    [Function(nameof(TellOfSilence))]
    public async Task TellOfSilence([ActivityTrigger] string version, CancellationToken cancellation)
    {
        if (await OpenAsync(version, cancellation) is not { } document) return;
        using var span = Tracing.Continue(nameof(TellOfSilence), document.Trace);
        var item = WorkItem.For(document, WorkItemKind.NoResponse);
        item.CreatedAt = clock.GetUtcNow();
        await workItems.AddAsync(item, cancellation);
        // Answered at the same moment: then it had been called off before it was there.
        if (await OpenAsync(version, cancellation) is null) await workItems.CallOffAsync(item.Id, cancellation);
    }

    private async Task<Document?> OpenAsync(string version, CancellationToken cancellation) =>
        await documents.FindNewestAsync(DocumentVersion.Parse(version), cancellation) is { State: DocumentState.Open } document ? document : null;

    private async Task<IReadOnlyList<MailOrder>> OrdersAsync(Document document, DateTimeOffset moment, CancellationToken cancellation)
    {
        // The office had them written to a moment ago.
        if (!ReminderPace.AllowsAt(moment, document, options.Value)) return [];
        var (version, day) = (DocumentVersion.Of(document).ToString(), DutchDay.Of(moment));
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        return [.. members.Where(member => AccessRules.IsAsked(document, member)).Select(member => MailOrder.Reminder(version, member.PersonId, day))];
    }
}
