using System.Text.Json;
using Portal.Outbox;
using Portal.Platform;

namespace Portal.Notifications.Push;

/// <summary>What a device shows, also on a screen that is locked: no name, no dossier, no document.</summary>
/// <param name="Topic">A later message of the same topic takes the place of one that was not shown yet: at most 32 characters (RFC 8030, 5.4).</param>
public sealed record PushText(string Json, string Topic)
{
    public static PushText Of(PushOrder order, Language language)
    {
        var body = LetterTexts.Sentences.Get(order.Kind switch { MailKind.QuestionAnswered => "PushAnswer", MailKind.Reminder or MailKind.ReminderOfSeveral => "PushReminder", _ => "PushTask" }, language);
        return new PushText(JsonSerializer.Serialize(new { body, language = language == Language.Nl ? "nl" : "en" }), Ids.Digest(order.Id)[..32]);
    }
}
