using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>The activity of <see cref="SendAskedReminders"/>. It can run twice and leaves the same.</summary>
public sealed class AskedReminderSteps(DocumentStore documents, MembershipStore memberships, IOptions<ReminderOptions> options, TimeProvider clock)
{
    /// <summary>What is not open any more, was replaced, or of which a colleague had somebody reminded at the same moment, is left out.</summary>
    [Function(nameof(NoteReminders))]
    public async Task<List<MailOrder>> NoteReminders([ActivityTrigger] AskedReminders asked, CancellationToken cancellation)
    {
        var told = new List<(string Person, string Version)>();
        foreach (var version in asked.Versions)
            if (await NoteAsync(DocumentVersion.Parse(version), asked, cancellation) is { } document)
                told.AddRange((await memberships.OfDossierAsync(document.PartitionKey, cancellation)).Where(member => AccessRules.IsAsked(document, member)).Select(member => (member.PersonId, version)));
        return [.. told.GroupBy(one => one.Person, one => one.Version).Select(versions => OrderOf(asked, versions.Key, [.. versions]))];
    }

    // Null when there is nothing to remind of.
    private async Task<Document?> NoteAsync(DocumentVersion version, AskedReminders asked, CancellationToken cancellation)
    {
        var entry = new AuditEntry(ReminderEvents.Reminded, version.Document.ToString(), new Caller(asked.ById, asked.ByName, asked.Address, asked.UserAgent));
        var document = await documents.ChangeAsync(version.Document, entry, Note, cancellation);
        return document?.Version == version.Version && document is { State: DocumentState.Open } && document.ReminderId == asked.Id ? document : null;

        bool Note(Document current)
        {
            var now = clock.GetUtcNow();
            if (current.Version != version.Version || current is not { State: DocumentState.Open, IsHeld: false }) return false;
            if (current.ReminderId == asked.Id || !ReminderPace.Allows(current, now, options.Value)) return false;
            (current.RemindedAt, current.RemindedBy, current.ReminderId) = (now, asked.ByName, asked.Id);
            return true;
        }
    }

    private MailOrder OrderOf(AskedReminders asked, string personId, IReadOnlyList<string> versions) => versions.Count == 1
        ? MailOrder.Reminder(versions[0], personId, DutchDay.Of(clock.GetUtcNow()))
        : MailOrder.ReminderOfSeveral(asked.Id, personId, versions);
}
