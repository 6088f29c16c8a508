using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Approval;

public sealed class ApprovalStoryTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task Each_director_gets_one_mail_in_Dutch_with_the_explanation_and_a_link_to_the_document()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var document = await story.Office.UploadAsync(story.Dossier, "BTW Q1-2020", Pdfs.WithPages(6), "Zoals besproken, met de correctie over februari.");
        foreach (var director in story.Directors)
        {
            var mail = await Portal.Mail.WaitForAsync(director.Person.Email, "BTW Q1-2020");
            Assert.Contains("Zoals besproken, met de correctie over februari.", mail.Text, StringComparison.Ordinal);
            Assert.Contains("staat een document voor u klaar", mail.Text, StringComparison.Ordinal);
            Assert.Equal($"/documenten/{document.Id}", mail.Link.AbsolutePath);
            await director.Client.TaskForAsync(document);
        }

        await story.First.ApproveAsync(document);
        await story.Office.WorkItemForAsync(document);
        foreach (var director in story.Directors)
            Assert.Single(await Portal.Mail.ToAsync(director.Person.Email), mail => mail.Subject.Contains("BTW Q1-2020", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_says_what_it_is_and_what_one_may_do()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var pdf = Pdfs.WithPages(3);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2-2020", pdf, "Graag voor het einde van de maand.", deadline: "2020-07-31");
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal((1, "BTW Q2-2020", "Administratie", "open", "2020-07-31"), (document.Number, document.Subject, document.Folder, document.State, document.Deadline));
        Assert.Equal(["approve", "reject"], document.Actions);
        var file = Assert.Single(document.Files);
        Assert.Equal((Pdfs.Sha256(pdf), pdf.LongLength, "aangifte.pdf"), (file.Sha256, file.Size, file.Name));
        Assert.Equal(pdf, await story.First.Http.GetByteArrayAsync($"/api/documents/{placed.Id}/files/{file.Id}"));
    }

    [Fact]
    public async Task An_approval_ends_the_task_of_both_and_tells_the_office()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3-2020");
        await story.First.TaskForAsync(placed);
        await story.Second.TaskForAsync(placed);
        var decided = await story.First.ApproveAsync(placed, "Ziet er goed uit.");
        Assert.Equal(("approved", "Directeur 1", "Ziet er goed uit."), (decided.State, decided.Decision?.By, decided.Decision?.Comment));

        await story.First.NoTaskForAsync(placed);
        await story.Second.NoTaskForAsync(placed);
        var inDossier = Assert.Single(await story.Second.DocumentsAsync(story.Dossier, "?folder=Administratie"));
        Assert.Equal(("approved", "Directeur 1"), (inDossier.State, inDossier.Decision?.By));
        Assert.Empty(inDossier.Actions);

        var mail = await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
        Assert.StartsWith("Akkoord", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Ziet er goed uit.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
    }

    [Fact]
    public async Task Completing_the_work_item_files_the_return()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4-2020");
        await story.First.ApproveAsync(placed);
        var item = await story.Office.WorkItemForAsync(placed);
        Assert.Equal("waiting", (await story.First.DocumentAsync(placed)).Filing?.State);

        var done = await story.Office.CompleteAsync(item, new { reference = "OB-2020-4" });
        Assert.Equal("done", done.State);
        var filed = (await story.First.DocumentAsync(placed)).Filing;
        Assert.Equal(("submitted", "OB-2020-4"), (filed?.State, filed?.Reference));
        Assert.NotNull(filed?.At);
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
        Assert.Equal("done", (await story.Office.CompleteAsync(item)).State);
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), open => open.DocumentId == placed.Id);
    }

    [Fact]
    public async Task A_rejection_needs_an_explanation_and_the_office_gets_it()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1-2021");
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TryDecideAsync(placed.Id, "reject", "   "));
        Assert.Equal("invalid-input", problem.Code);
        Assert.Equal(["Geef een toelichting: dan weten wij wat er anders moet."], problem.Errors!["comment"]);

        var decided = await story.First.RejectAsync(placed, "De omzet van maart ontbreekt.");
        Assert.Equal("rejected", decided.State);
        Assert.Null(decided.Filing);
        var item = await story.Office.WorkItemForAsync(placed);
        Assert.Equal(("rejected-document", "De omzet van maart ontbreekt."), (item.Kind, item.Comment));
        var mail = await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
        Assert.StartsWith("Niet akkoord", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("De omzet van maart ontbreekt.", mail.Text, StringComparison.Ordinal);
        await story.Second.NoTaskForAsync(placed);
    }

    [Fact]
    public async Task Of_two_who_decide_at_the_same_moment_one_succeeds_and_the_other_is_told()
    {
        for (var round = 0; round < 5; round++)
        {
            var story = await Scenario.WithDirectorsAsync(Portal);
            var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2-2021");
            await story.Second.TaskForAsync(placed);
            var answers = await Task.WhenAll(story.First.TryDecideAsync(placed.Id, "approve"), story.Second.TryDecideAsync(placed.Id, "reject", "Nee."));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            var loser = answers[0].IsSuccessStatusCode ? story.Second : story.First;
            var problem = await Answer.ProblemAsync(HttpStatusCode.Conflict, loser.TryDecideAsync(placed.Id, "approve"));
            Assert.Equal(("already-decided", "Over dit document is al beslist."), (problem.Code, problem.Title));

            var item = await story.Office.WorkItemForAsync(placed);
            var history = (await story.Office.DocumentAsync(placed.Id)).History!;
            Assert.Single(history, entry => entry.Event is "document-approved" or "document-rejected");
            Assert.Equal(answers[0].IsSuccessStatusCode ? "file-return" : "rejected-document", item.Kind);
        }
    }

    [Fact]
    public async Task Approving_needs_a_comment_where_the_document_says_so()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3-2021", commentRequired: true);
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TryDecideAsync(placed.Id, "approve"));
        Assert.Equal(["Geef een reactie."], problem.Errors!["comment"]);
        Assert.Equal("approved", (await story.First.ApproveAsync(placed, "Akkoord.")).State);
    }

    [Fact]
    public async Task The_office_sees_what_clients_have_open_until_it_is_decided()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4-2021");
        await Eventually.HoldsAsync("the office's list to have it", async () => (await story.Office.TasksAsync()).Any(task => task.DocumentId == placed.Id && task.Subject == "BTW Q4-2021"));
        await story.First.ApproveAsync(placed);
        await Eventually.HoldsAsync("the office's list to lose it", async () => (await story.Office.TasksAsync()).All(task => task.DocumentId != placed.Id));
    }

    [Fact]
    public async Task A_director_who_joins_later_sees_the_open_task_and_one_who_leaves_loses_everything()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1-2022");
        await story.First.TaskForAsync(placed);
        var person = await story.Office.AddPersonAsync("Later Gekomen", Unique.Email());
        await story.Office.MakeDirectorAsync(story.Dossier, person);
        var later = await Portal.SignInWithInvitationAsync(person);
        await later.TaskForAsync(placed);

        await story.Office.RemoveMemberAsync(story.Dossier, person);
        Assert.Empty(await later.TasksAsync());
        Assert.Empty(await later.DossiersAsync());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, later.TryDocumentAsync(placed.Id));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, later.TryDecideAsync(placed.Id, "approve"));
    }
}
