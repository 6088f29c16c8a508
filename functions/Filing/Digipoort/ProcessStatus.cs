namespace Portal.Filing.Digipoort;

/// <summary>One step of what Digipoort and the Belastingdienst did with a message.</summary>
/// <param name="Description">In Digipoort's words.</param>
public sealed record ProcessStatus(string Code, DateTimeOffset At, string Description, string? FaultCode = null, string? FaultDescription = null);

public enum ProcessOutcome
{
    Underway,
    Accepted,
    Failed,
}

/// <summary>How a message stands, by all its steps.</summary>
/// <param name="Last">The step that says so; null when there is none yet.</param>
/// <param name="Unlisted">Codes that the interface does not list. They decide nothing; somebody has to look.</param>
public sealed record ProcessState(ProcessOutcome Outcome, ProcessStatus? Last, IReadOnlyList<string> Unlisted)
{
    private static readonly Dictionary<string, ProcessOutcome> Codes = new(StringComparer.Ordinal)
    {
        // Taken, offered, let in, valid, on its way. After 321 and 420 Digipoort tries again by itself, for 72 hours.
        ["105"] = ProcessOutcome.Underway, ["100"] = ProcessOutcome.Underway, ["110"] = ProcessOutcome.Underway, ["200"] = ProcessOutcome.Underway,
        ["301"] = ProcessOutcome.Underway, ["321"] = ProcessOutcome.Underway, ["405"] = ProcessOutcome.Underway, ["400"] = ProcessOutcome.Underway, ["420"] = ProcessOutcome.Underway,

        // Not authorised, not valid, not delivered, rejected by the Belastingdienst.
        ["210"] = ProcessOutcome.Failed, ["220"] = ProcessOutcome.Failed, ["230"] = ProcessOutcome.Failed, ["311"] = ProcessOutcome.Failed,
        ["410"] = ProcessOutcome.Failed, ["510"] = ProcessOutcome.Failed,

        ["500"] = ProcessOutcome.Accepted,
    };

    public static ProcessState Of(IReadOnlyList<ProcessStatus> statuses)
    {
        var steps = statuses.OrderBy(status => status.At).ToList();
        var final = steps.LastOrDefault(status => Codes.GetValueOrDefault(status.Code) != ProcessOutcome.Underway);
        return new ProcessState(
            final is null ? ProcessOutcome.Underway : Codes[final.Code],
            final ?? steps.LastOrDefault(),
            [.. steps.Select(status => status.Code).Where(code => !Codes.ContainsKey(code)).Distinct()]);
    }
}
