using System.Globalization;
using Portal.Functions.Tests.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Questions;

/// <summary>
/// Kills the process (SIGKILL) at different moments of a conversation, from when the question arrives to after it is closed, and looks at what is left
/// after a restart: every message once, one task until it is closed, every mail once. PORTAL_KILLS sets how many moments; CI takes a few.
/// </summary>
public sealed class QuestionKillTests
{
    private const string Asked = "<p>Mag dit?</p>";
    private const string Answered = "<p>Ja.</p>";
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PORTAL_KILLS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_at_any_moment_a_conversation_has_every_message_and_every_mail_once_and_one_task()
    {
        await using var portal = await KillablePortal.StartAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver);
        for (var round = 0; round < Kills; round++) await LiveThroughAKill(portal, story, round);
        // Also what came late.
        for (var round = 0; round < Kills; round++)
        {
            var mails = await MailsAsync(portal, story, SubjectOf(round));
            Assert.Equal([1, 1, 0], mails);
        }
    }

    private static async Task LiveThroughAKill(KillablePortal portal, Scenario story, int round)
    {
        var moment = Task.Delay(TimeSpan.FromMilliseconds((round + 0.5) * 600 / Kills));
        var telling = TellAsync(story, SubjectOf(round));
        await moment;
        portal.Kill();
        await telling;
        await portal.RestartAsync();
        var question = await FinishAsync(story, SubjectOf(round));
        Assert.Equal([("client", Asked), ("office", Answered)], question.Messages.Select(message => (message.From, message.Html)));
        Assert.Single(await Answer.ListOfAsync<QuestionItemAnswer>(story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/questions")), found => found.Subject == question.Subject);
        await LooksAsync(portal, story, question);
    }

    // As far as it comes: the process may die under any of it.
    private static async Task TellAsync(Scenario story, string subject)
    {
        try
        {
            var question = await story.First.Questions.BeginAsync(story.Dossier, subject, Asked);
            await story.Office.Questions.SayAsync(question, Answered);
            await story.First.Questions.CloseAsync(question);
        }
        catch (HttpRequestException)
        {
        }
    }

    // What both sides would do when they are not sure that it went through: the same once more.
    private static async Task<QuestionAnswer> FinishAsync(Scenario story, string subject) =>
        await story.Office.Questions.SayAsync(await story.First.Questions.BeginAsync(story.Dossier, subject, Asked), Answered);

    private static async Task LooksAsync(KillablePortal portal, Scenario story, QuestionAnswer question)
    {
        if (question.State == "open") await Eventually.HoldsAsync("the one task", async () => (await TasksAsync(story.First, question)).Count() == 1);
        await story.First.Questions.CloseAsync(question);
        await Eventually.HoldsAsync("the task to go", async () => !(await TasksAsync(story.First, question)).Any());
        await Eventually.HoldsAsync("the work to go", async () => (await story.Office.WorkItemsAsync()).All(item => item.QuestionId != question.Id));
        await Eventually.HoldsAsync("every mail", async () => await MailsAsync(portal, story, question.Subject) is [1, 1, 0]);
    }

    private static async Task<IEnumerable<TaskAnswer>> TasksAsync(Client client, QuestionAnswer question) => (await client.TasksAsync()).Where(task => task.QuestionId == question.Id);

    // To the office, that it was asked; to who asked, that it was answered; nothing to the other director, who takes no part.
    private static async Task<int[]> MailsAsync(KillablePortal portal, Scenario story, string subject)
    {
        var mails = (await portal.Driver.Mail.AllAsync()).Where(mail => mail.Subject.EndsWith(subject, StringComparison.Ordinal)).ToList();
        return [.. story.Directors.Select(director => director.Person.Email).Prepend(PortalDriver.OfficeAddress).Select(address => mails.Count(mail => mail.To == address))];
    }

    private static string SubjectOf(int round) => $"Vraag in ronde {round}";
}
