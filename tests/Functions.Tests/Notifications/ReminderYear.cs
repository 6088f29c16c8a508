using Microsoft.DurableTask.Client;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>A portal whose time goes on as told, and the reminders that it sent.</summary>
internal sealed class ReminderYear : IAsyncDisposable
{
    private readonly DutchPortal _portal;

    private ReminderYear(DutchPortal portal) => _portal = portal;

    public PortalDriver Driver => _portal.Driver;

    public static async Task<ReminderYear> StartAsync(SharedPortal shared, DateTimeOffset start, params (string Name, string Value)[] settings) =>
        new(await DutchPortal.StartAsync(shared, start, settings));

    /// <param name="moment">yyyy-MM-dd HH:mm in Amsterdam.</param>
    public void AdvanceTo(string moment) => _portal.AdvanceTo(moment);

    /// <summary>Goes to a moment and waits for the reminder that makes them so many.</summary>
    public async Task ReachAsync(string moment, int reminders)
    {
        AdvanceTo(moment);
        await Eventually.HoldsAsync($"{reminders} reminders on {moment}", async () => (await RemindersAsync()).Count >= reminders);
        Assert.Equal(reminders, (await RemindersAsync()).Count);
    }

    public async Task<IReadOnlyList<MailAnswer>> RemindersAsync() => [.. (await Driver.Mail.AllAsync()).Where(mail => mail.Subject.Contains("herinnering", StringComparison.Ordinal))];

    public async Task<bool> HasEndedAsync(PlacedAnswer document) =>
        await _portal.Portal.Workflows.GetInstanceAsync(ApprovalWorkflows.RemindersOf(DocumentVersion.Parse($"{document.Id}.{document.Version}"))) is { IsCompleted: true };

    /// <summary>Whether all workflows whose id begins so have ended.</summary>
    public async Task<bool> AllEndedAsync(string prefix) => await _portal.Portal.Workflows
        .GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: prefix, FetchInputsAndOutputs: false)).AllAsync(instance => instance.IsCompleted);

    /// <summary>As a request is that was sent when none ended by itself: nothing looks whether its time has come.</summary>
    public async Task ForgetExpiryAsync(PlacedAnswer document)
    {
        var instance = ExpireSigning.InstanceOf(DocumentVersion.Parse($"{document.Id}.{document.Version}"));
        await Eventually.HoldsAsync("what looks", async () => await _portal.Portal.Workflows.GetInstanceAsync(instance) is not null);
        await _portal.Portal.Workflows.TerminateInstanceAsync(instance);
        await Eventually.HoldsAsync("its end", async () => (await _portal.Portal.Workflows.PurgeInstanceAsync(instance)).PurgedInstanceCount == 1);
    }

    public Task SweepAsync() => _portal.Portal.RunTimerAsync("SweepApprovals");

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
