using System.Globalization;
using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

/// <summary>
/// Kills the process (SIGKILL, no graceful stop) at many different moments of the approval story and looks, after a restart, at what
/// is left: one decision, no task, every mail, one work item. PORTAL_KILLS sets how many moments; CI takes a few.
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PORTAL_KILLS") ?? "4", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_at_any_moment_the_story_ends_with_one_decision_no_task_left_every_mail_and_one_work_item()
    {
        await using var portal = await KillablePortal.StartAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver);
        for (var round = 0; round < Kills; round++) await LiveThroughAKill(portal, story, round);
    }

    // The moments are spread over the story: from before the upload arrives to after the follow-up is done.
    private static async Task LiveThroughAKill(KillablePortal portal, Scenario story, int round)
    {
        var subject = $"BTW ronde {round}";
        var moment = Task.Delay(TimeSpan.FromMilliseconds(round * 700.0 / Kills));
        var telling = TellAsync(story, subject);
        await moment;
        portal.Kill();
        await telling;
        await portal.RestartAsync();
        await FinishAsync(story, subject);
        await Look(portal, story, subject);
    }

    // As far as it comes: the process may die under any of it.
    private static async Task TellAsync(Scenario story, string subject)
    {
        try
        {
            var placed = await story.Office.UploadAsync(story.Dossier, subject, Pdfs.WithPages(1));
            await story.First.ApproveAsync(placed, "Akkoord.");
        }
        catch (HttpRequestException)
        {
        }
    }

    // What the people concerned would do when they find that it did not go through: look, and do it again if it is not there.
    private static async Task FinishAsync(Scenario story, string subject)
    {
        var there = (await story.First.DocumentsAsync(story.Dossier)).FirstOrDefault(document => document.Subject == subject);
        var placed = there is null ? await story.Office.UploadAsync(story.Dossier, subject, Pdfs.WithPages(1)) : new PlacedAnswer(there.Id, there.Number);
        using var decision = await story.First.TryDecideAsync(placed.Id, "approve", "Akkoord.");
        Assert.Contains(decision.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
    }

    private static async Task Look(KillablePortal portal, Scenario story, string subject)
    {
        var document = Assert.Single(await story.First.DocumentsAsync(story.Dossier), found => found.Subject == subject);
        var placed = new PlacedAnswer(document.Id, document.Number);
        Assert.Equal("approved", document.State);
        var item = await story.Office.WorkItemForAsync(placed);
        await Eventually.HoldsAsync("every mail", async () => await MailsAsync(portal, story, subject) is [1, 1, 1]);
        await Eventually.HoldsAsync("the workflow to wait for the filing", async () => (await story.Office.DocumentAsync(document.Id)).Workflow?.Step == "awaits-filing");
        foreach (var director in story.Directors) await director.Client.NoTaskForAsync(placed);
        Assert.Single((await story.Office.DocumentAsync(document.Id)).History!, entry => entry.Event == "document-approved");
        await story.Office.CompleteAsync(item);
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(document.Id)).Workflow?.Status == "Completed");
        Assert.Single(await story.Office.WorkItemsAsync("done"), done => done.DocumentId == document.Id);
        var mails = await MailsAsync(portal, story, subject);
        Assert.Equal([1, 1, 1], mails);
    }

    // To both directors, that it is there; to the office, that it was decided.
    private static async Task<int[]> MailsAsync(KillablePortal portal, Scenario story, string subject)
    {
        var mails = (await portal.Driver.Mail.AllAsync()).Where(mail => mail.Subject.Contains(subject + " ", StringComparison.Ordinal)).ToList();
        return [.. story.Directors.Select(director => director.Person.Email).Append(PortalDriver.OfficeAddress).Select(address => mails.Count(mail => mail.To == address))];
    }
}
