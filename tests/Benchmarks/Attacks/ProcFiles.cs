using System.Globalization;

namespace Portal.Benchmarks.Attacks;

/// <summary>What Linux tells of a process in /proc; of one that ended in the meantime, nothing.</summary>
internal static class ProcFiles
{
    // What they count in, on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    // In /proc/…/stat, behind the name: the parent, and the times of the process and of its children that have ended.
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    /// <summary>Of the process, and of its children that have ended.</summary>
    public static TimeSpan ProcessorOf(int process) => TimeSpan.FromSeconds(
        StatOf(process).Skip(FirstTime).Take(Times).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksASecond);

    public static IEnumerable<int> ChildrenOf(int process) => Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
        .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Where(number => StatOf(number).ElementAtOrDefault(Parent) == process.ToString(CultureInfo.InvariantCulture));

    public static string CommandOf(int process) => Read(process, "cmdline");

    /// <summary>The most memory at once since <see cref="ForgetPeakOf"/>, in bytes.</summary>
    public static long PeakOf(int process)
    {
        var line = Read(process, "status").Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = line?.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^2];
        return kilobytes is null ? 0 : 1024 * long.Parse(kilobytes, CultureInfo.InvariantCulture);
    }

    public static void ForgetPeakOf(int process)
    {
        try
        {
            File.WriteAllText($"/proc/{process}/clear_refs", "5");
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    private static string[] StatOf(int process)
    {
        var text = Read(process, "stat");
        return text.Length == 0 ? [] : text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
