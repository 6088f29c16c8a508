namespace Microsoft.Azure.Functions.Worker;

/// <summary>Why a timer runs now.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>The occurrence was missed, because the clock jumped or an earlier run took too long.</summary>
    public bool IsPastDue { get; set; }
}
