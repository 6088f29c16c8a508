using System.Globalization;
using Portal.Local.Clock;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>A portal with a clock of its own, told in the time of Amsterdam.</summary>
internal sealed class DutchPortal : IAsyncDisposable
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private readonly LocalClock _clock;

    private DutchPortal(TestPortal portal, LocalClock clock) => (Portal, _clock) = (portal, clock);

    public TestPortal Portal { get; }

    public PortalDriver Driver => Portal.Driver;

    public static async Task<DutchPortal> StartAsync(SharedPortal shared, DateTimeOffset start, params (string Name, string Value)[] settings)
    {
        var clock = new LocalClock(start: start - TimeProvider.System.GetUtcNow());
        return new DutchPortal(await shared.StartAnotherAsync(settings: settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value), clock: clock), clock);
    }

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <param name="moment">yyyy-MM-dd HH:mm in Amsterdam.</param>
    public void AdvanceTo(string moment)
    {
        var local = DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        _clock.AdvanceTo(new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
