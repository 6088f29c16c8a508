using System.Globalization;
using System.Net;
using Portal.Functions.Tests.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>
/// Kills the process (SIGKILL) at different moments between the signature and the last mail, and looks at what is left after a restart:
/// one signature, one seal, every mail once. PORTAL_KILLS sets how many moments; CI takes a few.
/// </summary>
public sealed class SigningKillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PORTAL_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_at_any_moment_there_is_one_signature_one_seal_and_every_mail()
    {
        await using var portal = await KillablePortal.StartAsync();
        var story = await SigningStory.BeginAsync(portal.Driver, directors: 1);
        for (var round = 0; round < Kills; round++) await LiveThroughAKill(portal, story, round);
    }

    private static async Task LiveThroughAKill(KillablePortal portal, SigningStory told, int round)
    {
        var subject = $"Overeenkomst ronde {round}";
        var story = told with { Document = await SigningStory.PlaceAsync(told.Scenario, new { kind = "ForSigning", folder = "Advies", subject }) };
        var code = await story.CodeAsync(0);
        var moment = Task.Delay(TimeSpan.FromMilliseconds(round * 1200.0 / Kills));
        var signing = SignAsync(story, code);
        await moment;
        portal.Kill();
        await signing;
        await portal.RestartAsync();
        if ((await story.First.DocumentAsync(story.Document)).State == "open") await FinishAsync(portal, story, code);
        await story.SealedAsync();
        await Eventually.HoldsAsync("every mail", async () => await MailsAsync(portal, story, subject) is [1, 2]);
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.LookAsync()).Workflow?.Status == "Completed");
        var events = await story.EventsAsync();
        Assert.Equal((1, 1), (events.Count(name => name == "document-signed"), events.Count(name => name == "document-sealed")));
        await story.First.NoTaskForAsync(story.Document);
        var mails = await MailsAsync(portal, story, subject);
        Assert.Equal([1, 2], mails);
    }

    // As far as it comes: the process may die under it.
    private static async Task SignAsync(SigningStory story, string code)
    {
        try
        {
            (await story.First.TrySignAsync(story.Document, code)).Dispose();
        }
        catch (HttpRequestException)
        {
        }
    }

    // What the signer would do: try the code again, and ask for another when it was used up.
    private static async Task FinishAsync(KillablePortal portal, SigningStory story, string code)
    {
        using var again = await story.First.TrySignAsync(story.Document, code);
        if (again.StatusCode == HttpStatusCode.OK) return;
        await portal.Driver.AdvanceClockAsync("PT2M");
        await story.SignAsync(0);
    }

    // To the office, that it was signed; to the signer, that it is there and that it was signed.
    private static async Task<int[]> MailsAsync(KillablePortal portal, SigningStory story, string subject)
    {
        var mails = (await portal.Driver.Mail.AllAsync()).Where(mail => mail.Subject.Contains(subject + " ", StringComparison.Ordinal)).ToList();
        return [mails.Count(mail => mail.To == PortalDriver.OfficeAddress), mails.Count(mail => mail.To == story.Scenario.Directors[0].Person.Email)];
    }
}
