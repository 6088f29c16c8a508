using Portal.Domain;

namespace Portal.Preferences;

/// <summary>Meldingen: how a person wants to hear from the portal.</summary>
/// <param name="Documents">Of documents that ask nothing.</param>
/// <param name="Amounts">Whether a mail says what a return comes to; what is left out stays as it is.</param>
public sealed record NoticeSettings(NoticeChoice? Documents, bool? Amounts)
{
    public static NoticeSettings Of(Person person) => new(person.DocumentNotices, person.AmountsInMails);
}
