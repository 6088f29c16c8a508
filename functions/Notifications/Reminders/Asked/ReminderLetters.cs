using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>One reminder of several documents, from what is true when it is sent: what was answered meanwhile is not in it.</summary>
public sealed class ReminderLetters(
    DocumentStore documents, MembershipStore memberships, PersonStore people, MailTemplates templates, IOptions<PortalOptions> portal, IOptions<FirmOptions> firm, TimeProvider clock)
{
    private const int MostTold = 100;

    /// <summary>Null when nothing waits for the person any more.</summary>
    public async Task<AddressedMail?> ComposeAsync(MailOrder order, CancellationToken cancellation)
    {
        if (await people.FindAsync(order.PersonId!, cancellation) is not { } person) return null;
        var told = await TellAsync(order, person.Language, cancellation);
        if (told.Count == 0) return null;
        var model = new MailModel
        {
            Language = person.Language,
            FirmName = firm.Value.Name,
            FirmPhone = firm.Value.Phone,
            Name = person.Name,
            Documents = [.. told.Take(MostTold)],
            IsMore = told.Count > MostTold,
            Link = portal.Value.Origin.ToString(),
        };
        return new AddressedMail(person.Email, templates.Render(order.Kind, model), order.Trace);
    }

    private async Task<List<DigestLine>> TellAsync(MailOrder order, Language language, CancellationToken cancellation)
    {
        var open = new List<Document>();
        foreach (var version in order.Versions!)
            if (await documents.FindNewestAsync(DocumentVersion.Parse(version), cancellation) is { State: DocumentState.Open } document
                && await memberships.FindAsync(document.PartitionKey, order.PersonId!, cancellation) is { } member && AccessRules.IsAsked(document, member))
                open.Add(document);
        return [.. open
            .OrderBy(document => document.DossierName, StringComparer.CurrentCultureIgnoreCase).ThenBy(document => document.Deadline ?? "~", StringComparer.Ordinal)
            .Select(document => LineOf(document, language))];
    }

    private DigestLine LineOf(Document document, Language language) => new(
        document.DossierName,
        LetterTexts.NameOf(document, language),
        LetterTexts.DayAhead(document.Deadline, clock.GetUtcNow(), language),
        IsNewVersion: false,
        IsWithdrawn: false);
}
