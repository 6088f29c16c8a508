using Microsoft.Azure.Functions.Worker;

namespace Portal.Local.Tests.Product;

public sealed class TimerFunctions(Notebook notebook)
{
    [Function("tick")]
    public async Task Tick([TimerTrigger("0 */5 * * * *")] TimerInfo timer)
    {
        notebook.Add(timer.IsPastDue ? "tick, late" : "tick, in time");
        if (notebook.Add("running") > 1) notebook.Add("two at once");
        notebook.Open("ticking");
        if (notebook.Count("hold tick") > 0) await notebook.Wait("release");
        notebook.Add("ticked");
        notebook.Leave("running");
    }

    [Function("configured")]
    public void Configured([TimerTrigger("%TickSchedule%")] TimerInfo timer) =>
        notebook.Add($"configured, next {timer.ScheduleStatus!.Next:HH:mm:ss}");

    [Function("at-start")]
    public void AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => notebook.Add(timer.IsPastDue ? "late" : "at start");

    [Function("failing")]
    public void Fail([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
        notebook.Add("failing");
        throw new InvalidOperationException($"as asked, {timer.IsPastDue}");
    }
}
