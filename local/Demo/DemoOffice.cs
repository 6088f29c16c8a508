using Portal.Local.Toolchain;

namespace Portal.Local.Demo;

/// <summary>
/// An office with clients and a year of VAT returns, made through the API as an office and its clients would: nothing is
/// written behind the portal's back. The clock starts in the past and moves along with what happens.
/// </summary>
internal static class DemoOffice
{
    /// <summary>Of every client in it. Nothing real hangs on it.</summary>
    public const string Password = "proefkantoor";

    private static readonly TimeSpan Earlier = TimeSpan.FromDays(20);

    /// <returns>Whether the office is to be made.</returns>
    public static bool Prepare(DataFolder folder, bool wanted, Steps steps)
    {
        if (folder.Office == OfficeState.DemoUnfinished)
        {
            steps.Tell("The demo office was not finished the previous time; starting over.");
            folder.Clear();
        }
        if (folder.Office != OfficeState.None) return false;
        folder.Office = wanted ? OfficeState.DemoUnfinished : OfficeState.Empty;
        return wanted;
    }

    /// <summary>How far the clock is behind when the office begins.</summary>
    public static TimeSpan Start()
    {
        var now = TimeProvider.System.GetUtcNow();
        return DemoPlan.Until(now).Min(planned => planned.SentAt) - Earlier - now;
    }

    public static Task SeedAsync(LocalPortal portal, DataFolder folder, Steps steps, CancellationToken cancellation) =>
        steps.RunAsync("Making the demo office (once)", async () =>
        {
            using var office = await DemoApi.AsOfficeAsync(portal);
            var clients = await new DemoClients(portal, office).AddAsync(cancellation);
            await new DemoYear(portal, office, clients, steps).LiveAsync(cancellation);
            portal.Clock.Advance(-portal.Clock.Ahead);
            folder.Office = OfficeState.Demo;
        });
}
