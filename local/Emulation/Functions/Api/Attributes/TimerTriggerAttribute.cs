using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule of six fields, seconds first, in UTC; <c>%Name%</c> stands for a setting.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    public string Schedule { get; }

    /// <summary>Run once as soon as the host is up, too.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>No influence locally: what was missed while the host was off is not caught up with.</summary>
    public bool UseMonitor { get; set; } = true;
}
