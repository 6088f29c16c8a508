using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Questions;
using Portal.Testing;

namespace Portal.Functions.Tests.Questions;

/// <summary>The office's list of what clients have open, as far as it is conversations.</summary>
public sealed class OfficeTaskTests(SharedPortal shared)
{
    [Fact]
    public async Task A_conversation_is_open_for_the_client_while_the_office_spoke_last()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var question = await Answer.OfAsync<QuestionAnswer>(
            story.Office.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf([("subject", "Stukken"), ("body", "<p>Graag.</p>"), ("due", "2031-02-01")])));
        var task = await Eventually.FindsAsync("the conversation in the list", async () => (await MineAsync()).SingleOrDefault());
        Assert.Equal((question.Id, "reply", "Stukken", "2031-02-01", story.Dossier.Name), (task.QuestionId, task.Action, task.Subject, task.Deadline, task.DossierName));
        Assert.Null(task.DocumentId);

        await story.First.Questions.SayAsync(question, "<p>Komen eraan.</p>");
        await CountsAsync(0);
        await story.Office.Questions.SayAsync(question, "<p>Dank u, nog één ding.</p>");
        await CountsAsync(1);
        await story.First.Questions.CloseAsync(question);
        await CountsAsync(0);

        // What follows from the words before may come by in between.
        Task CountsAsync(int count) => Eventually.HoldsAsync($"{count} in the list", async () => (await MineAsync()).Count() == count);

        async Task<IEnumerable<TaskAnswer>> MineAsync() => (await story.Office.TasksAsync()).Where(found => found.DossierId == story.Dossier.Id);
    }

    [Fact]
    public async Task The_list_goes_on_from_documents_to_conversations_over_its_pages()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW");
        await Eventually.HoldsAsync("the document in the list", async () => (await story.Office.TasksAsync()).Count == 1);
        var office = portal.Services.GetRequiredService<OfficeQuestions>();
        for (var number = 1; number <= 60; number++) await office.ListAsync(ConversationOf(story.Dossier, number), CancellationToken.None);

        var tasks = await story.Office.TasksAsync();
        Assert.Equal(placed.Id, tasks[0].DocumentId);
        var waiting = Enumerable.Range(1, 60).Where(number => number % 10 != 0).Reverse().Select(number => number.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(waiting, tasks.Skip(1).Select(task => task.Subject));
    }

    // In each tenth the client spoke last.
    private static Question ConversationOf(DossierAnswer dossier, int number) => new()
    {
        PartitionKey = dossier.Id,
        Number = number,
        DossierName = dossier.Name,
        Subject = number.ToString(CultureInfo.InvariantCulture),
        AskedAt = DateTimeOffset.UnixEpoch.AddDays(number),
        LastAt = DateTimeOffset.UnixEpoch.AddDays(number),
        LastFrom = number % 10 == 0 ? Side.Client : Side.Office,
    };
}
