using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>Partition and row keys; the numbers in them are padded so that rows come in order.</summary>
internal static class Keys
{
    public const string Meta = "meta";
    public const string RunningPartition = "running";
    public const string HistoryPrefix = "hist-";
    public const string InboxPrefix = "inbox-";
    public const string TaskPrefix = "task-";
    public const string TimerPrefix = "timer-";
    public const string OutPrefix = "out-";

    public static string Partition(string instanceId) => "i-" + Escape(instanceId);

    public static string Running(string instanceId) => Escape(instanceId);

    public static string History(int generation, int sequence) => Numbered(HistoryPrefix, generation, sequence);

    public static string TaskRow(int generation, int taskId) => Numbered(TaskPrefix, generation, taskId);

    public static string TimerRow(int generation, int taskId) => Numbered(TimerPrefix, generation, taskId);

    /// <param name="generation">The generation that sends.</param>
    /// <param name="sequence">The event that the message comes with.</param>
    /// <param name="index">Tells messages apart that come with one event.</param>
    public static string OutRow(int generation, int sequence, int index) =>
        Numbered(OutPrefix, generation, sequence) + "-" + index.ToString("D4", CultureInfo.InvariantCulture);

    public static string Inbox(long order, string unique) => InboxPrefix + order.ToString("D19", CultureInfo.InvariantCulture) + "-" + unique;

    /// <summary>The same for each delivery of one message, so that a second one finds the first.</summary>
    public static string InboxFrom(string sender, string outRow, DateTimeOffset at) =>
        Inbox(at.UtcTicks, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sender + "|" + outRow)))[..32]);

    /// <summary>When the message of an inbox row came.</summary>
    public static long Order(string inboxRow) => long.Parse(inboxRow.AsSpan(InboxPrefix.Length, 19), CultureInfo.InvariantCulture);

    public static (int Generation, int Number) Parse(string rowKey)
    {
        string[] parts = rowKey.Split('-');
        return (int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static string Numbered(string prefix, int generation, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{generation:D8}-{number:D8}");

    // A key may not hold / \ # ? and control characters, and % is not safe everywhere.
    private static string Escape(string id) => string.Concat(id.Select(c =>
        char.IsAsciiLetterOrDigit(c) || "-_.:@".Contains(c, StringComparison.Ordinal) ? c.ToString() : "!" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
