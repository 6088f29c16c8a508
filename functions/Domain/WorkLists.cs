using System.Globalization;

namespace Portal.Domain;

/// <summary>
/// The lists of the office's work: copies of each item, under keys by which a page of any owner and kind is a range, or two. They are
/// written in the transaction that writes the item, so a list never says anything else than the item does. All that is open has no list but
/// the items themselves: what is from before there were lists is found there.
/// </summary>
public static class WorkLists
{
    /// <summary>The owner of what nobody has.</summary>
    public const string Nobody = "nobody";

    /// <summary>What is to be done, what is due first on top.</summary>
    /// <param name="owner">Null for anybody.</param>
    /// <param name="kind">Null for any.</param>
    public static string Todo(string? owner, WorkItemKind? kind) => $"todo|{owner}|{kind}|";

    /// <summary>
    /// What was put off, what comes back first on top. What has come back stands here too: before today's <see cref="EndOf"/>.
    /// </summary>
    public static string Later(string? owner, WorkItemKind? kind) => $"later|{owner}|{kind}|";

    /// <summary>What was done, what was done last on top.</summary>
    public static string Done(string? owner, WorkItemKind? kind) => owner is null && kind is null ? WorkItem.Done : $"past|{owner}|{kind}|";

    /// <summary>What is open of a dossier, whosever it is.</summary>
    public static string OfDossier(string dossierId) => $"dossier|{dossierId}|";

    /// <summary>Behind all of what was put off until this day, and before what was put off longer.</summary>
    public static string EndOf(string day) => day + '}';

    /// <summary>Sorts what was last first.</summary>
    public static string Countdown(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Where an item stands besides its own row.</summary>
    public static List<string> KeysOf(WorkItem item)
    {
        var owner = item.OwnerId ?? Nobody;
        (string? Owner, WorkItemKind? Kind)[] filters = [(owner, null), (owner, item.Kind), (null, item.Kind)];
        if (item.CompletedAt is { } at)
            return [.. filters.Select(filter => $"{Done(filter.Owner, filter.Kind)}{Countdown(at)}|{item.Id}")];
        var keys = item.LaterUntil is { } until
            ? filters.Append((null, null)).Select(filter => $"{Later(filter.Owner, filter.Kind)}{until}|{item.Id}")
            : filters.Select(filter => Todo(filter.Owner, filter.Kind) + item.Id);
        return [.. keys, .. item.DossierId.Length > 0 ? [OfDossier(item.DossierId) + item.Id] : Array.Empty<string>()];
    }
}
