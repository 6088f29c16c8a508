using Portal.Outbox;

namespace Portal.Unit.Tests.Outbox;

public sealed class SendPaceTests
{
    private static readonly MailOptions Limits = new() { PerMinute = 30, PerHour = 100 };
    private static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2026-04-30T12:00:00Z", null);

    [Fact]
    public void Whatever_hour_or_minute_one_looks_at_no_more_was_sent_in_it_than_is_allowed()
    {
        var (json, now, sent) = ((string?)null, Noon, new List<DateTimeOffset>());
        while (sent.Count < 400)
        {
            var pace = SendPace.Of(json, Limits);
            if (pace.RoomAt(now) is var room && room > 0)
            {
                sent.AddRange(Enumerable.Repeat(now, Math.Min(room, 7)));
                json = pace.Take(Math.Min(room, 7), now);
                now += TimeSpan.FromSeconds(3);
            }
            else
            {
                Assert.True(pace.NextRoom(now) > now);
                now = pace.NextRoom(now);
            }
        }

        Assert.True(sent.Max(at => sent.Count(other => other >= at && other - at < TimeSpan.FromMinutes(1))) <= 30);
        Assert.True(sent.Max(at => sent.Count(other => other >= at && other - at < TimeSpan.FromHours(1))) <= 100);
        // And hardly less: 400 take three hours and a bit.
        Assert.InRange(sent[^1] - Noon, TimeSpan.FromHours(3), TimeSpan.FromHours(3.2));
    }

    [Fact]
    public void What_was_sent_longer_ago_is_forgotten()
    {
        var json = SendPace.Of(null, Limits).Take(100, Noon);
        Assert.Equal(0, SendPace.Of(json, Limits).RoomAt(Noon));
        Assert.Equal(30, SendPace.Of(json, Limits).RoomAt(Noon + TimeSpan.FromMinutes(61)));
        Assert.DoesNotContain("100", SendPace.Of(json, Limits).Take(1, Noon + TimeSpan.FromHours(2)), StringComparison.Ordinal);
    }
}
