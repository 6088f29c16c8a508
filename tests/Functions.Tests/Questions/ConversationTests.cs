using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Questions;

/// <summary>Stel een vraag, from both sides.</summary>
public sealed class ConversationTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_person_begins_twenty_conversations_an_hour_and_is_told_when_to_go_on()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        for (var time = 1; time <= 20; time++) await Answer.SuccessAsync(AskAsync(story.Directors[0].Client, time));
        using var refused = await AskAsync(story.Directors[0].Client, 21);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        await Answer.SuccessAsync(AskAsync(story.Directors[1].Client, 22));

        Task<HttpResponseMessage> AskAsync(Client client, int time) =>
            client.Http.PostAsJsonAsync($"/api/dossiers/{story.Dossier.Id}/questions", new { subject = $"Vraag {time}" });
    }

    [Fact]
    public async Task A_client_asks_the_office_answers_and_the_client_closes_it()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var subject = $"Auto {Unique.Word()}";
        var asked = await story.First.Questions.BeginAsync(story.Dossier, subject, "<p>Mag dit <strong>zakelijk</strong>?</p>", ("offerte.pdf", Pdfs.WithPages(1)));
        Assert.Equal(("open", "office"), (asked.State, asked.Awaits));
        Assert.Contains($"/kantoor/vragen/{asked.Id}", (await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, subject)).Text, StringComparison.Ordinal);
        Assert.Equal("answer-question", (await OpenWorkOnAsync(story.Office, asked)).Single().Kind);
        Assert.Empty(await story.First.TasksAsync());

        await story.Office.Questions.SayAsync(asked, "<p>Ja, dat mag.</p>");
        Assert.Equal(asked.Id, (await story.First.OnlyTaskAsync()).QuestionId);
        Assert.Empty(await OpenWorkOnAsync(story.Office, asked));
        var mail = await Portal.Mail.WaitForAsync(story.Directors[0].Person.Email, subject);
        Assert.DoesNotContain("dat mag", mail.Text, StringComparison.Ordinal);
        Assert.EndsWith($"/vragen/{asked.Id}", mail.Link.ToString(), StringComparison.Ordinal);

        await story.First.Questions.SayAsync(asked, "<p>Dank.</p>");
        await story.First.OnlyTaskAsync();
        Assert.Single(await OpenWorkOnAsync(story.Office, asked));

        var closed = await story.First.Questions.CloseAsync(asked);
        Assert.Equal(("closed", null, "Directeur 1"), (closed.State, closed.Awaits, closed.Closed!.By));
        await story.First.NoTasksAsync();
        Assert.Empty(await OpenWorkOnAsync(story.Office, asked));
        var (ours, theirs) = (await story.First.Questions.ReadAsync(asked), await story.Office.Questions.ReadAsync(asked));
        Assert.Equal(["client", "office", "client"], ours.Messages.Select(message => message.From));
        Assert.Equal(ours.Messages.Select(message => (message.By, message.Html)), theirs.Messages.Select(message => (message.By, message.Html)));
    }

    [Fact]
    public async Task Closing_can_be_undone_for_a_day_by_either_side_and_brings_the_task_and_the_work_back()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Vraag");
        await story.Office.Questions.SayAsync(asked, "Antwoord");
        await story.First.Questions.SayAsync(asked, "Nog iets");
        await story.Office.Questions.CloseAsync(asked);
        Assert.Equal("question-closed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.Questions.TrySayAsync(asked, "Toch nog"))).Code);

        await portal.Driver.AdvanceClockAsync("PT1H");
        Assert.Equal("open", (await story.First.Questions.ReopenAsync(asked)).State);
        await story.First.OnlyTaskAsync();
        Assert.Single(await OpenWorkOnAsync(story.Office, asked));

        await story.First.Questions.CloseAsync(asked);
        await story.First.Questions.CloseAsync(asked);
        await portal.Driver.AdvanceClockAsync("P1DT1M");
        var client = await portal.Driver.SignInAsync(story.Directors[0].Person);
        Assert.Equal("question-closed-too-long", (await Answer.ProblemAsync(HttpStatusCode.Conflict, client.Questions.TryReopenAsync(asked))).Code);
    }

    [Fact]
    public async Task The_office_asks_for_documents_and_each_is_ticked_off_when_it_comes()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var subject = $"Stukken {Unique.Word()}";
        var texts = new[] { ("subject", subject), ("wanted", "Jaaropgave"), ("wanted", "WOZ-beschikking"), ("due", "2027-02-01") };
        var asked = await Answer.OfAsync<QuestionAnswer>(story.Office.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf(texts)));
        Assert.Contains("1 februari 2027", (await Portal.Mail.WaitForAsync(story.Directors[1].Person.Email, subject)).Text, StringComparison.Ordinal);
        Assert.Equal("2027-02-01", (await story.Second.OnlyTaskAsync()).Deadline);

        var form = Testing.Questions.FormOf([("wanted", asked.Wanted![1].Id)], ("woz.png", AttachmentFiles.Png));
        var sent = await Answer.OfAsync<QuestionAnswer>(story.Second.Questions.TrySayAsync(asked, form));
        Assert.Equal([("Jaaropgave", false), ("WOZ-beschikking", true)], sent.Wanted!.Select(wanted => (wanted.Name, wanted.Received)));
        Assert.Equal("client", sent.Awaits);
        Assert.Empty(await OpenWorkOnAsync(story.Office, asked));
        var rest = Testing.Questions.FormOf([("wanted", asked.Wanted[0].Id)], ("jaar.png", AttachmentFiles.Png));
        Assert.Equal("office", (await Answer.OfAsync<QuestionAnswer>(story.Second.Questions.TrySayAsync(asked, rest))).Awaits);
        Assert.Single(await OpenWorkOnAsync(story.Office, asked));
        var other = Testing.Questions.FormOf([("wanted", "0123456789abcdef")], ("woz.png", AttachmentFiles.Png));
        Assert.Contains("wanted", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Second.Questions.TrySayAsync(asked, other))).Errors!.Keys);
    }

    [Fact]
    public async Task Who_says_that_there_is_no_more_passes_the_turn_though_something_is_missing()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var texts = new[] { ("subject", $"Stukken {Unique.Word()}"), ("wanted", "Jaaropgave"), ("wanted", "WOZ-beschikking") };
        var asked = await Answer.OfAsync<QuestionAnswer>(story.Office.Questions.TryBeginAsync(story.Dossier, Testing.Questions.FormOf(texts)));
        Assert.Equal("office", (await story.First.Questions.SayAsync(asked, "Meer heb ik niet.")).Awaits);
        var late = Testing.Questions.FormOf([("wanted", asked.Wanted![1].Id)], ("woz.png", AttachmentFiles.Png));
        Assert.Equal("office", (await Answer.OfAsync<QuestionAnswer>(story.First.Questions.TrySayAsync(asked, late))).Awaits);
        Assert.Single(await OpenWorkOnAsync(story.Office, asked));
    }

    [Fact]
    public async Task The_same_words_sent_twice_count_once()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.First.Questions.BeginAsync(story.Dossier, "Dubbel", "Eén keer")));
        Assert.Single(asked.Select(question => question.Id).Distinct());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.Office.Questions.SayAsync(asked[0], "Eén antwoord")));
        Assert.Equal(2, (await story.First.Questions.ReadAsync(asked[0])).Messages.Count);
    }

    [Fact]
    public async Task Two_who_speak_at_the_same_moment_are_both_heard()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Samen");
        await Task.WhenAll(story.First.Questions.SayAsync(asked, "een"), story.Second.Questions.SayAsync(asked, "twee"), story.Office.Questions.SayAsync(asked, "drie"));
        Assert.Equal(["drie", "een", "twee"], (await story.Office.Questions.ReadAsync(asked)).Messages.Skip(1).Select(message => message.Html).Order());
    }

    [Fact]
    public async Task Who_is_limited_to_some_sub_dossiers_sees_only_the_conversations_in_which_he_takes_part()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var (_, limited) = (await story.Office.SetMemberAsync(story.Dossier, story.Directors[1].Person, "employee", mayHandle: true, folders: ["Fiscaal"]), story.Second);
        var others = await story.First.Questions.BeginAsync(story.Dossier, "Van de directeur", files: ("foto.jpg", AttachmentFiles.Jpeg));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, limited.Questions.TryReadAsync(others.Id));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, limited.Questions.TrySayAsync(others, "Mag ik meekijken"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, limited.Questions.TryFileAsync(others, others.Messages[0].Files[0].Id));
        var own = await limited.Questions.BeginAsync(story.Dossier, "Van de medewerker");
        Assert.Equal([own.Id], (await ListAsync(limited, story.Dossier)).Select(item => item.Id));
        Assert.Equal([own.Id, others.Id], (await ListAsync(story.First, story.Dossier)).Select(item => item.Id));

        await story.Office.Questions.SayAsync(own, "Antwoord");
        await limited.OnlyTaskAsync();
        await story.Office.RemoveMemberAsync(story.Dossier, story.Directors[1].Person);
        await limited.NoTasksAsync();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, limited.Questions.TryReadAsync(own.Id));
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, story.Directors[1].Person, "employee", mayHandle: true, folders: ["Fiscaal"]));
        Assert.Equal(own.Id, (await limited.OnlyTaskAsync()).QuestionId);
    }

    [Fact]
    public async Task A_conversation_and_a_file_of_another_dossier_do_not_exist()
    {
        var (ours, theirs) = (await Scenario.WithDirectorsAsync(Portal, 1), await Scenario.WithDirectorsAsync(Portal, 1));
        var hidden = await theirs.First.Questions.BeginAsync(theirs.Dossier, "Geheim", files: ("brief.pdf", Pdfs.WithPages(1)));
        var own = await ours.First.Questions.BeginAsync(ours.Dossier, "Van ons");
        var file = hidden.Messages[0].Files[0].Id;
        foreach (var attempt in new Func<Task<HttpResponseMessage>>[]
        {
            () => ours.First.Questions.TryReadAsync(hidden.Id), () => ours.First.Questions.TrySayAsync(hidden, "x"), () => ours.First.Questions.TryCloseAsync(hidden),
            () => ours.First.Questions.TryReopenAsync(hidden), () => ours.First.Questions.TryFileAsync(hidden, file), () => ours.First.Questions.TryFileAsync(own, file),
            () => ours.First.Questions.TryBeginAsync(theirs.Dossier, Testing.Questions.FormOf([("subject", "x")])), () => ours.First.Questions.TryReadAsync(hidden.Id + "0"),
        })
            await Answer.ProblemAsync(HttpStatusCode.NotFound, attempt());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, ours.Office.Questions.TryFileAsync(own, file));
    }

    private static Task<IReadOnlyList<QuestionItemAnswer>> ListAsync(Client client, DossierAnswer dossier) =>
        Answer.ListOfAsync<QuestionItemAnswer>(client.Http.GetAsync($"/api/dossiers/{dossier.Id}/questions"));

    private static async Task<IEnumerable<WorkItemAnswer>> OpenWorkOnAsync(Testing.Office office, QuestionAnswer question) =>
        (await office.WorkItemsAsync()).Where(item => item.QuestionId == question.Id);
}
