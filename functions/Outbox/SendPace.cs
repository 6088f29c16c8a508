using System.Globalization;
using System.Text.Json;

namespace Portal.Outbox;

/// <summary>
/// How many mails may be sent now, so that Communication Services' limits a minute and an hour are never passed. Counts in stretches of ten
/// seconds; one that lies partly within the last minute or hour counts wholly.
/// </summary>
public sealed class SendPace
{
    private const int Stretch = 10;
    private const int Minute = 60 / Stretch;
    private const int Hour = 3600 / Stretch;
    private readonly SortedDictionary<long, int> _sent;
    private readonly MailOptions _limits;

    private SendPace(SortedDictionary<long, int> sent, MailOptions limits) => (_sent, _limits) = (sent, limits);

    public static SendPace Of(string? json, MailOptions limits) => new(json is null ? [] : JsonSerializer.Deserialize<SortedDictionary<long, int>>(json)!, limits);

    public int RoomAt(DateTimeOffset now)
    {
        var current = StretchOf(now);
        return Math.Max(0, Math.Min(_limits.PerMinute - SentSince(current - Minute), _limits.PerHour - SentSince(current - Hour)));
    }

    /// <summary>When there is room again. Only for when there is none.</summary>
    public DateTimeOffset NextRoom(DateTimeOffset now)
    {
        var current = StretchOf(now);
        var wait = Enumerable.Range(1, Hour + 1).First(ahead => RoomAt(StartOf(current + ahead)) > 0);
        return StartOf(current + wait);
    }

    public string Take(int count, DateTimeOffset now)
    {
        var current = StretchOf(now);
        foreach (var old in _sent.Keys.Where(stretch => stretch < current - Hour).ToList()) _sent.Remove(old);
        _sent[current] = _sent.GetValueOrDefault(current) + count;
        return JsonSerializer.Serialize(_sent);
    }

    private int SentSince(long stretch) => _sent.Where(sent => sent.Key >= stretch).Sum(sent => sent.Value);

    private static long StretchOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Stretch;

    private static DateTimeOffset StartOf(long stretch) => DateTimeOffset.FromUnixTimeSeconds(stretch * Stretch);
}
