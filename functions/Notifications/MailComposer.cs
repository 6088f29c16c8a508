using Microsoft.Extensions.Options;
using Portal.Accounts;
using Portal.Domain;
using Portal.Notifications.Digests;
using Portal.Notifications.Reminders.Asked;
using Portal.Notifications.Unsubscribing;
using Portal.Outbox;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications;

/// <summary>Makes the mail that an order asks for, from what is true at the moment of sending.</summary>
public sealed class MailComposer(
    PersonStore people, PasswordLinks links, AddressStopLinks stops, UnsubscribeLinks unsubscribing, SealedAddresses addresses, DocumentStore documents, MembershipStore memberships, QuestionLetters letters, ReminderLetters reminders, DigestLetters digests,
    MailTemplates templates,
    IOptions<PortalOptions> portal, IOptions<FirmOptions> firm, IOptions<MailOptions> mail, IOptions<AccountOptions> accounts, TimeProvider clock)
{
    /// <summary>Null when there is nobody to write to (any more).</summary>
    public async Task<AddressedMail?> ComposeAsync(MailOrder order, CancellationToken cancellation) =>
        await MailAsync(order, cancellation) is { To.Length: > 0 } mail ? mail : null;

    private Task<AddressedMail?> MailAsync(MailOrder order, CancellationToken cancellation) => order.Kind switch
    {
        MailKind.Invitation => PasswordMail(order, accounts.Value.InvitationValidFor, cancellation),
        MailKind.PasswordLink => PasswordMail(order, accounts.Value.PasswordLinkValidFor, cancellation),
        MailKind.DocumentPlaced => PlacedMail(order, cancellation),
        MailKind.DocumentWithdrawn => WithdrawnMail(order, cancellation),
        MailKind.Reminder => ReminderMail(order, cancellation),
        MailKind.DocumentDecided => DecidedMail(order, cancellation),
        MailKind.DocumentSigned => SignedMail(order, cancellation),
        MailKind.SignedCopy => SignedCopyMail(order, cancellation),
        MailKind.AccountChanged or MailKind.NewDevice => NoticeMail(order, cancellation),
        MailKind.FilingAccepted => AcceptedMail(order, cancellation),
        MailKind.FilingFailed => FailedMail(order, cancellation),
        MailKind.QuestionAsked or MailKind.QuestionAnswered => letters.ComposeAsync(order, cancellation),
        MailKind.ReminderOfSeveral => reminders.ComposeAsync(order, cancellation),
        MailKind.Digest => digests.ComposeAsync(order, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private async Task<AddressedMail?> PasswordMail(MailOrder order, TimeSpan validFor, CancellationToken cancellation)
    {
        var person = order.PersonId is { } id ? await people.FindAsync(id, cancellation) : await people.FindByEmailDigestAsync(order.EmailDigest!, cancellation);
        return person is null ? null : Addressed(person.Email, order, order.Trace, Model(person.Language) with
        {
            Name = person.Name, Link = links.For(person, validFor).ToString(), ValidFor = LetterTexts.Duration(validFor, person.Language),
        });
    }

    // Without a link: who gets used to links in such mails follows those of others too. But for one: the mail to a former address stops the
    // change.
    private async Task<AddressedMail?> NoticeMail(MailOrder order, CancellationToken cancellation)
    {
        if (await people.FindAsync(order.PersonId!, cancellation) is not { } person) return null;
        var to = order.SealedAddress is { } address ? addresses.Open(address) : person.Email;
        return Addressed(to, order, order.Trace, Model(person.Language) with
        {
            Name = person.Name, Change = order.Change?.ToString(), At = LetterTexts.Moment(order.At!.Value, person.Language), Device = order.Device,
            Link = order is { SealedAddress: not null, At: { } at } ? stops.For(person.Id, at).ToString() : null,
        });
    }

    private async Task<AddressedMail?> PlacedMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { State: not DocumentState.Withdrawn } document && await ReaderOf(document, order, cancellation) is { } person
            ? AddressedTo(person, order, document, ModelOf(document, person.Language) with
            {
                Link = LinkTo(document),
                Explanation = document.Explanation is null ? null : CitizenNumbers.Mask(document.Explanation),
                Letter = DocumentKind.Of(document).Letter,
                IsNewVersion = document.Version > 1,
                DueDate = document.DueDate is { } due ? LetterTexts.Day(due, person.Language) : null,
                Outcome = OutcomeFor(person, document),
                Deadline = ByWhen(document, person.Language),
                IsToBeFiled = IsToBeFiledByOffice(document),
                IsFiledByPortal = document.IsFiledByPortal,
                IsToBePublished = DocumentKind.Of(document).FollowUp == FollowUp.OfficePublishes,
            })
            : null;

    // Read again now: whoever has answered meanwhile is not reminded.
    private async Task<AddressedMail?> ReminderMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { State: DocumentState.Open } document
        && await memberships.FindAsync(document.PartitionKey, order.PersonId!, cancellation) is { } member && AccessRules.IsAsked(document, member)
        && await people.FindAsync(order.PersonId!, cancellation) is { } person
            ? AddressedTo(person, order, document, ModelOf(document, person.Language) with
            {
                Link = LinkTo(document), Letter = DocumentKind.Of(document).Letter, Deadline = ByWhen(document, person.Language), Outcome = OutcomeFor(person, document),
            })
            : null;

    private async Task<AddressedMail?> WithdrawnMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { } document && await ReaderOf(document, order, cancellation) is { } person
            ? AddressedTo(person, order, document, ModelOf(document, person.Language) with { Link = LinkTo(document), Reason = CitizenNumbers.Mask(document.WithdrawalReason!) })
            : null;

    private async Task<AddressedMail?> DecidedMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { State: DocumentState.Approved or DocumentState.Rejected } document
            ? Addressed(mail.Value.Office, order, document.Trace, ModelOf(document) with
            {
                Link = OfficeLinkTo(document),
                Approved = document.State == DocumentState.Approved,
                DecidedBy = document.DecidedBy,
                DecidedAt = DutchTexts.Moment(document.DecidedAt!.Value),
                Comment = document.Comment is null ? null : CitizenNumbers.Mask(document.Comment),
                IsToBeFiled = IsToBeFiledByOffice(document),
                IsFiledByPortal = document.IsFiledByPortal,
            })
            : null;

    private async Task<AddressedMail?> AcceptedMail(MailOrder order, CancellationToken cancellation)
    {
        if (await DocumentOf(order, cancellation) is not { Filing: FilingState.Accepted } document) return null;
        if (order.PersonId is null) return Addressed(mail.Value.Office, order, document.Trace, AcceptedModel(document, Language.Nl) with { Name = firm.Value.Name, Link = OfficeLinkTo(document) });
        return await ReaderOf(document, order, cancellation) is { } person
            ? AddressedTo(person, order, document, AcceptedModel(document, person.Language) with { Link = LinkTo(document) })
            : null;
    }

    private MailModel AcceptedModel(Document document, Language language) =>
        ModelOf(document, language) with { Reference = document.FilingReference, ReceivedAt = LetterTexts.Moment(document.FiledAt!.Value, language) };

    private async Task<AddressedMail?> FailedMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { Filing: FilingState.Failed } document
            ? Addressed(mail.Value.Office, order, document.Trace, ModelOf(document) with { Link = OfficeLinkTo(document), Reason = $"{document.FilingCode}: {document.FilingText}" })
            : null;

    private async Task<AddressedMail?> SignedMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { State: DocumentState.Signed } document
            ? Addressed(mail.Value.Office, order, document.Trace, ModelOf(document) with
            {
                SignedBy = DutchTexts.List(NamesOfSigners(document)),
                IsSignedByMany = NamesOfSigners(document).Count > 1,
                Link = OfficeLinkTo(document),
                IsToBePublished = DocumentKind.Of(document).FollowUp == FollowUp.OfficePublishes,
            })
            : null;

    private async Task<AddressedMail?> SignedCopyMail(MailOrder order, CancellationToken cancellation) =>
        await DocumentOf(order, cancellation) is { State: DocumentState.Signed } document && await ReaderOf(document, order, cancellation) is { } person
            ? AddressedTo(person, order, document, ModelOf(document, person.Language) with { Link = LinkTo(document) })
            : null;

    /// <summary>Null when it was replaced: the mail about the newer version tells what counts.</summary>
    private async Task<Document?> DocumentOf(MailOrder order, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(order.Version!, cancellation);
        return DocumentVersion.Of(document) == DocumentVersion.Parse(order.Version!) ? document : null;
    }

    /// <summary>Null when the document does not concern the person any more, or the person does not want to hear of it any more.</summary>
    private async Task<Person?> ReaderOf(Document document, MailOrder order, CancellationToken cancellation) =>
        await memberships.FindAsync(document.PartitionKey, order.PersonId!, cancellation) is { } member && AccessRules.Concerns(document, member)
        && await people.FindAsync(order.PersonId!, cancellation) is { } person && !(order.IsOptional && person.DocumentNotices == NoticeChoice.None)
            ? person
            : null;

    private static List<string> NamesOfSigners(Document document) => [.. document.Signers().Where(signer => signer.SignedAt is not null).Select(signer => signer.Name)];

    private static string? OutcomeFor(Person person, Document document) =>
        person.AmountsInMails && Outcome.Of(document) is { } outcome ? LetterTexts.OutcomeOf(outcome, person.Language) : null;

    private string? ByWhen(Document document, Language language) => LetterTexts.DayAhead(document.Deadline, clock.GetUtcNow(), language);

    private static bool IsToBeFiledByOffice(Document document) => DocumentKind.Of(document).FollowUp == FollowUp.Filing && !document.IsFiledByPortal;

    private string OfficeLinkTo(Document document) => new Uri(portal.Value.Origin, $"/kantoor/documenten/{document.Id}").ToString();

    private string LinkTo(Document document) => new Uri(portal.Value.Origin, $"/documenten/{document.Id}").ToString();

    private AddressedMail AddressedTo(Person person, MailOrder order, Document document, MailModel model)
    {
        var unsubscribe = order.IsOptional ? unsubscribing.For(person) : null;
        return Addressed(person.Email, order, document.Trace, model with { Name = person.Name, Unsubscribe = unsubscribe?.Page.ToString() }) with { Unsubscribe = unsubscribe?.OneClick };
    }

    private AddressedMail Addressed(string to, MailOrder order, string? trace, MailModel model) => new(to, templates.Render(order.Kind, model), trace);

    private MailModel Model(Language language) => new() { Language = language, FirmName = firm.Value.Name, FirmPhone = firm.Value.Phone };

    // The office reads Dutch.
    private MailModel ModelOf(Document document, Language language = Language.Nl) => Model(language) with
    {
        What = LetterTexts.NameOf(document, language),
        Subject = CitizenNumbers.Mask(document.Subject),
        Dossier = document.DossierName,
    };
}

/// <param name="Trace">Of what the mail follows from.</param>
public sealed record AddressedMail(string To, Mail Mail, string? Trace)
{
    /// <summary>Where a mail program posts to when its user wants no such mails any more; only of mails that may be stopped.</summary>
    public Uri? Unsubscribe { get; init; }
}
