using System.Globalization;
using System.Net;
using Portal.Functions.Tests.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>
/// Kills the process (SIGKILL) at different moments of the filing of a return, while answers come, get lost, or requests do, and looks at
/// what Digipoort has after a restart: each return once. PORTAL_KILLS sets how many moments; CI takes one of each.
/// </summary>
public sealed class FilingKillTests
{
    private static readonly string[] Scenarios = ["Happyflow", "AntwoordVerloren", "VerzoekVerloren"];
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PORTAL_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_at_any_moment_a_return_is_with_digipoort_once()
    {
        await using var portal = await KillablePortal.StartAsync();
        for (var round = 0; round < Kills; round++) await LiveThroughAKill(portal, Scenarios[round % Scenarios.Length], TimeSpan.FromMilliseconds(round * 900.0 / Kills));
    }

    private static async Task LiveThroughAKill(KillablePortal portal, string scenario, TimeSpan moment)
    {
        var digipoort = new Digipoort(portal.Driver.NewHttp());
        await digipoort.PlayAsync(scenario);
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        var client = await portal.Driver.SignInWithInvitationAsync(story.Person);
        var deciding = DecideAsync(client, story);
        await Task.Delay(moment);
        portal.Kill();
        await deciding;
        await portal.RestartAsync();
        using var decision = await (await portal.Driver.SignInAsync(story.Person)).TryDecideAsync(story.Document.Id, "approve");
        Assert.Contains(decision.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
        await digipoort.PlayAsync("Happyflow");
        await story.ReachesAsync("accepted", "PT1M");
        Assert.Equal(1, await digipoort.CountAsync(story.Instance));
    }

    // As far as it comes: the process may die under it.
    private static async Task DecideAsync(Client client, TaxReturn story)
    {
        try
        {
            (await client.TryDecideAsync(story.Document.Id, "approve")).Dispose();
        }
        catch (HttpRequestException)
        {
        }
    }
}
