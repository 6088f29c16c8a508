using System.Net;
using Portal.Functions.Tests.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>
/// Kills the process (SIGKILL) as soon as a step of the filing is seen, in each scenario of the simulator, and looks at what Digipoort has
/// after a restart: never the same return twice. CI takes a few; with PORTAL_KILLS it is each step in each scenario, some twenty minutes.
/// </summary>
public sealed class FilingKillTests
{
    private const string Received = "received";

    // In the order in which they come; a scenario in which one does not come is killed where it rests.
    private static readonly string[] Steps = ["document-approved", "return-sending", Received, "return-submitted", "return-moved", "return-accepted"];

    // How each ends, or is known to have been received where that takes days, when the network is whole again after the kill.
    private static readonly (string Scenario, string[] Ends)[] Scenarios =
    [
        ("Happyflow", ["accepted"]), ("AanleverFault", ["accepted", "failed"]), ("StatusInformatieFault", ["accepted"]), ("Afleverfout", ["accepted", "failed"]),
        ("Foutuitvragendepartij", ["accepted", "failed"]), ("TechnischProbleemAfleveren", ["accepted", "submitted"]), ("MaximaalAantalAfleverpogingen", ["accepted", "submitted"]),
        ("Zwaarbelast", ["accepted", "submitted"]), ("Overbelast", ["accepted"]), ("VerzoekVerloren", ["accepted"]), ("AntwoordVerloren", ["accepted"]), ("AntwoordVervalst", ["accepted"]),
        ("OnbekendeStatus", ["accepted", "submitted"]),
    ];

    private static readonly (string Scenario, string Step)[] Few = [("Happyflow", "return-sending"), ("Zwaarbelast", Received), ("AntwoordVerloren", "return-submitted")];

    private static bool IsFull => Environment.GetEnvironmentVariable("PORTAL_KILLS") is not null;

    [Fact]
    public async Task Killed_at_any_step_in_any_scenario_a_return_is_never_with_digipoort_twice()
    {
        await using var portal = await KillablePortal.StartAsync();
        foreach (var (scenario, step) in IsFull ? Scenarios.SelectMany(each => Steps.Select(step => (each.Scenario, step))) : Few) await LiveThroughAKill(portal, scenario, step);
    }

    private static async Task LiveThroughAKill(KillablePortal portal, string scenario, string step)
    {
        var digipoort = new Digipoort(portal.Driver.NewHttp());
        await digipoort.PlayAsync(scenario);
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await SeesAsync(story, digipoort, step);
        portal.Kill();
        await portal.RestartAsync();
        await digipoort.PlayAsync("Happyflow");
        var ends = Scenarios.Single(each => each.Scenario == scenario).Ends;
        await story.EndsAsync(ends, "PT1M");
        var state = (await story.LookAsync()).Filing!.State;
        var count = await digipoort.CountAsync(story.Instance);
        Assert.True(count == 1 || (state == "failed" && count == 0), $"{scenario}, killed at {step}: {state}, received {count} times");
    }

    // Time goes on only after a while in which nothing was seen, so that the kill comes at the step and not long after it.
    private static async Task SeesAsync(TaxReturn story, Digipoort digipoort, string step)
    {
        var office = await story.Portal.OfficeAsync();
        for (var look = 1; look < 120; look++)
        {
            if (step == Received ? await digipoort.CountAsync(story.Instance) > 0 : (await office.DocumentAsync(story.Document.Id)).History!.Any(entry => entry.Event == step)) return;
            if (look % 20 != 0) continue;
            await story.Portal.AdvanceClockAsync("PT20S");
        }
    }
}
