using CsCheck;
using Microsoft.Extensions.Options;
using Portal.Calendars;
using Portal.Outbox;
using Portal.Platform;
using Portal.Testing;

namespace Portal.Functions.Tests.Calendars;

public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly DeadlineCalendar _calendar = new(
        Options.Create(new PortalOptions { Origin = new Uri("https://portal.example") }), Options.Create(new FirmOptions()));

    [Fact]
    public void Any_name_of_a_dossier_is_the_summary_of_its_event_and_no_line_of_its_own() => TypedText.Any.Sample(
        name =>
        {
            var made = Assert.Single(FileOf(name).Events);
            Assert.Equal($"Btw-aangifte – {TypedText.CarriedOnALine(name)}".Trim(), made["SUMMARY"]);
            Assert.Equal(Assert.Single(FileOf("Bakkerij").Events).Keys.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        },
        iter: 1_000);

    private CalendarFile FileOf(string dossier)
    {
        var text = _calendar.TextOf([new OpenDeadline("een", "Btw-aangifte", dossier, "2026-11-30", Changed, "/documenten/een")], Language.Nl);
        return new CalendarFile(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
