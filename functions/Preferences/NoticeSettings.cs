using Portal.Domain;

namespace Portal.Preferences;

/// <summary>Meldingen: how a person wants to hear from the portal.</summary>
/// <param name="Documents">Of documents that ask nothing.</param>
public sealed record NoticeSettings(NoticeChoice? Documents)
{
    public static NoticeSettings Of(Person person) => new(person.DocumentNotices);
}
