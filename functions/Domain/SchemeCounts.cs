using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>
/// How many returns of a tax year there are under the scheme, how far they are, and how many were filed on which day. Written in the transaction
/// that writes a return, so that reading it is reading one row, however many returns there are.
/// </summary>
public sealed class SchemeCounts : Row
{
    public const string Key = "counts";

    public int NotPlaced { get; set; }

    public int AwaitsClient { get; set; }

    public int AwaitsOffice { get; set; }

    public int Filed { get; set; }

    /// <summary>JSON; see <see cref="FiledByDay"/>. Some twelve thousand characters at most: there are two years of days.</summary>
    public string FiledByDayJson { get; set; } = "{}";

    [IgnoreDataMember]
    public int Total => NotPlaced + AwaitsClient + AwaitsOffice + Filed;

    /// <summary>What was filed before the first day of the year after it counts on that day; what was filed long after it on the last of the second.</summary>
    [IgnoreDataMember]
    public SortedDictionary<DateOnly, int> FiledByDay => JsonSerializer.Deserialize<SortedDictionary<DateOnly, int>>(FiledByDayJson)!;

    public static SchemeCounts Of(int year) => new() { PartitionKey = SchemeReturn.PartitionOf(year), RowKey = Key };

    /// <param name="before">Null for one that is new.</param>
    /// <param name="now">Null for one that is there no longer.</param>
    public void Follow(SchemeReturn? before, SchemeReturn? now)
    {
        var days = FiledByDay;
        if (before is not null) Count(before, -1, days);
        if (now is not null) Count(now, +1, days);
        FiledByDayJson = JsonSerializer.Serialize(days);
    }

    private void Count(SchemeReturn one, int change, SortedDictionary<DateOnly, int> days)
    {
        switch (one.State)
        {
            case SchemeState.NotPlaced: NotPlaced += change; break;
            case SchemeState.AwaitsClient: AwaitsClient += change; break;
            case SchemeState.AwaitsOffice: AwaitsOffice += change; break;
            case SchemeState.Filed: Filed += change; break;
            default: throw new ArgumentOutOfRangeException(nameof(one));
        }

        if (one.FiledOn is null) return;
        var day = WithinReach(DutchDay.Parse(one.FiledOn));
        days[day] = days.GetValueOrDefault(day) + change;
        if (days[day] == 0) days.Remove(day);
    }

    private DateOnly WithinReach(DateOnly day)
    {
        var year = int.Parse(PartitionKey, CultureInfo.InvariantCulture);
        var (first, last) = (new DateOnly(year + 1, 1, 1), new DateOnly(year + 2, 12, 31));
        return day < first ? first : day > last ? last : day;
    }
}
