using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Platform;

namespace Portal.Calendars;

/// <summary>Deadlines as a calendar: a whole day each, which takes up no time. The same deadlines give the same text.</summary>
public sealed class DeadlineCalendar(IOptions<PortalOptions> portal, IOptions<FirmOptions> firm)
{
    // RFC 7986, 5.7; programs that do not know it know the one of Outlook.
    private const string Refresh = "REFRESH-INTERVAL";
    private const string OutlookRefresh = "X-PUBLISHED-TTL";
    private const string Every = "PT4H";

    // RFC 7986, 5.1, and what came before it.
    private static readonly string[] Name = ["NAME", "X-WR-CALNAME"];

    public string TextOf(IReadOnlyList<OpenDeadline> deadlines, Language language)
    {
        var calendar = new Calendar { ProductId = $"-//{firm.Value.Name}//Portal//{language.ToString().ToUpperInvariant()}" };
        foreach (var name in Name) calendar.AddProperty(name, CalendarTexts.TitleOf(firm.Value.Name, language));
        var refresh = new CalendarProperty(Refresh, Every);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.AddProperty(OutlookRefresh, Every);
        calendar.Events.AddRange(deadlines.Select(EventOf));
        return FoldedLines.Of(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent EventOf(OpenDeadline deadline) => new()
    {
        Uid = $"{deadline.Id}@{portal.Value.Origin.Host}",
        DtStamp = new CalDateTime(deadline.ChangedAt!.Value.UtcDateTime, CalDateTime.UtcTzId),
        Start = new CalDateTime(DutchDay.Parse(deadline.Day)),
        Summary = PlainText.OneLine($"{deadline.What} – {deadline.Dossier}"),
        Url = new Uri(portal.Value.Origin, deadline.Path),
        Class = "PRIVATE",
        Transparency = TransparencyType.Transparent,
    };
}
