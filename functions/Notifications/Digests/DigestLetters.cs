using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Notifications.Unsubscribing;
using Portal.Outbox;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications.Digests;

/// <summary>The daily overview, from what is true when it is sent: it tells of no document that the person may not see by then, or that is gone.</summary>
public sealed class DigestLetters(
    DigestStore digests, DocumentStore documents, MembershipStore memberships, PersonStore people, MailTemplates templates,
    UnsubscribeLinks unsubscribing, IOptions<PortalOptions> portal, IOptions<FirmOptions> firm)
{
    /// <summary>Null when there is nothing to tell (any more), or the person does not want to hear it.</summary>
    public async Task<AddressedMail?> ComposeAsync(MailOrder order, CancellationToken cancellation)
    {
        if (await people.FindAsync(order.PersonId!, cancellation) is not { DocumentNotices: not NoticeChoice.None } person) return null;
        var told = await TellAsync(order, person.Language, cancellation);
        if (told.Count == 0) return null;
        var unsubscribe = unsubscribing.For(person);
        var model = new MailModel
        {
            Language = person.Language,
            FirmName = firm.Value.Name,
            FirmPhone = firm.Value.Phone,
            Name = person.Name,
            At = LetterTexts.Day(order.Day!, person.Language),
            Documents = [.. told.Take(DigestStore.MostTold).OrderBy(line => line.Dossier, StringComparer.CurrentCultureIgnoreCase)],
            IsMore = told.Count > DigestStore.MostTold,
            Link = portal.Value.Origin.ToString(),
            Unsubscribe = unsubscribe.Page.ToString(),
        };
        return new AddressedMail(person.Email, templates.Render(order.Kind, model), order.Trace) { Unsubscribe = unsubscribe.OneClick };
    }

    private async Task<List<DigestLine>> TellAsync(MailOrder digest, Language language, CancellationToken cancellation)
    {
        var lines = new List<DigestLine>();
        foreach (var order in await digests.OrdersAsync(digest, cancellation))
            if (await documents.FindNewestAsync(DocumentVersion.Parse(order.Version!), cancellation) is { } document && await IsToBeToldAsync(document, order, cancellation))
                lines.Add(LineOf(document, language));
        return lines;
    }

    private async Task<bool> IsToBeToldAsync(Document document, MailOrder order, CancellationToken cancellation) =>
        await memberships.FindAsync(document.PartitionKey, order.PersonId!, cancellation) is { } member
        && AccessRules.Concerns(document, member)
        && (order.Kind == MailKind.DocumentWithdrawn
            // Who never heard of it need not hear that it is gone.
            ? await digests.HasToldOfAsync(order.Version!, order.PersonId!, cancellation)
            : document.State != DocumentState.Withdrawn);

    private static DigestLine LineOf(Document document, Language language) => new(
        document.DossierName,
        LetterTexts.NameOf(document, language),
        document.DueDate is { } due ? LetterTexts.Day(due, language) : null,
        document.Version > 1,
        document.State == DocumentState.Withdrawn);
}
