using System.Globalization;
using Portal.Platform;

namespace Portal.Approval;

/// <summary>
/// Which documents a sweep looks at. A crash leaves something to mend mostly right after an upload: what is new is looked at each time. The
/// rest has one minute of each hour, which its id decides, so that every minute has the same share; one that no sweep came by in is made up for.
/// </summary>
/// <param name="before">When the sweep before this one began; null for the first, which looks at everything.</param>
public sealed class SweepTurns(DateTimeOffset? before, DateTimeOffset now)
{
    private const int MinutesInTurn = 60;
    private static readonly TimeSpan NewFor = TimeSpan.FromMinutes(15);

    public bool IsDue(string key, DateTimeOffset since) => now - since < NewFor || before is null || TurnsUntil(now, key) > TurnsUntil(before.Value, key);

    private static long TurnsUntil(DateTimeOffset moment, string key) => (moment.ToUnixTimeSeconds() / 60 + MinutesInTurn - MinuteOf(key)) / MinutesInTurn;

    private static int MinuteOf(string key) => int.Parse(Ids.Digest(key).AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % MinutesInTurn;
}
