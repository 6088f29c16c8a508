using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications;

/// <summary>The mails about conversations. What was said stands in the portal only: a mail may be read by others.</summary>
public sealed class QuestionLetters(
    QuestionStore questions, MembershipStore memberships, PersonStore people, MailTemplates templates, IOptions<PortalOptions> portal, IOptions<FirmOptions> firm, IOptions<MailOptions> mail)
{
    /// <summary>Null when there is nobody to write to (any more).</summary>
    public async Task<AddressedMail?> ComposeAsync(MailOrder order, CancellationToken cancellation)
    {
        var id = MessageId.Parse(order.Message!);
        if (await questions.FindAsync(id, cancellation) is not { } message || await questions.FindAsync(id.Question, cancellation) is not { } question) return null;
        if (order.Kind == MailKind.QuestionAsked) return Addressed(mail.Value.Office, order, question, ModelOf(question, message, Language.Nl) with { Name = message.By, Link = LinkTo($"/kantoor/vragen/{question.Id}") });
        return await ReaderOf(question, order, cancellation) is { } person
            ? Addressed(person.Email, order, question, ModelOf(question, message, person.Language) with { Name = person.Name, Link = LinkTo($"/vragen/{question.Id}") })
            : null;
    }

    private async Task<Person?> ReaderOf(Question question, MailOrder order, CancellationToken cancellation) =>
        await memberships.FindAsync(question.DossierId, order.PersonId!, cancellation) is { } member && AccessRules.Concerns(question, member)
            ? await people.FindAsync(order.PersonId!, cancellation)
            : null;

    private MailModel ModelOf(Question question, Message message, Language language) => new()
    {
        Language = language,
        FirmName = firm.Value.Name,
        FirmPhone = firm.Value.Phone,
        Subject = CitizenNumbers.Mask(question.Subject),
        Dossier = question.DossierName,
        IsFirst = message.Number == 1,
        AsksForDocuments = question.Wanted.Any(wanted => wanted.ReceivedAt is null),
        DueDate = question.Due is { } due ? LetterTexts.Day(due, language) : null,
    };

    private AddressedMail Addressed(string to, MailOrder order, Question question, MailModel model) => new(to, templates.Render(order.Kind, model), question.Trace);

    private string LinkTo(string path) => new Uri(portal.Value.Origin, path).ToString();
}
