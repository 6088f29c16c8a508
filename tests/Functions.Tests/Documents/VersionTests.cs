using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>The office withdraws a document, or replaces it by a new version.</summary>
public sealed class VersionTests(SharedPortal shared)
{
    private static readonly string[] Two = ["een.pdf", "twee.pdf"];

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_withdrawn_document_says_why_and_its_tasks_and_files_are_gone()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW te vroeg");
        await story.First.TaskForAsync(placed);
        await story.Second.TaskForAsync(placed);
        var file = (await story.First.DocumentAsync(placed)).Files.Single();
        await story.Office.WithdrawAsync(placed, "Er ontbreekt een factuur.");

        Assert.Empty(await story.First.TasksAsync());
        Assert.Empty(await story.Second.TasksAsync());
        var mail = await Portal.Mail.WaitForAsync(story.Directors[1].Person.Email, "BTW te vroeg is ingetrokken");
        Assert.Contains("Reden: Er ontbreekt een factuur.", mail.Text, StringComparison.Ordinal);
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal(("withdrawn", "Er ontbreekt een factuur."), (document.State, document.Withdrawal?.Reason));
        Assert.Empty(document.Files);
        Assert.Empty(document.Actions);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TryFileAsync(placed.Id, file.Id));
        Assert.Equal("withdrawn", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TryDecideAsync(placed.Id, "approve"))).Code);
        Assert.Equal("withdrawn", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryWithdrawAsync(placed, "Nogmaals."))).Code);
        Assert.Equal("withdrawn", Assert.Single(await story.First.DocumentsAsync(story.Dossier, "?state=withdrawn")).State);
        Assert.Empty(await story.First.DocumentsAsync(story.Dossier, "?state=open"));
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
    }

    [Fact]
    public async Task What_was_over_can_still_be_withdrawn_and_takes_the_offices_work_along()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var information = await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Verkeerde brief" });
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(information.Id)).Workflow?.Status == "Completed");
        await story.Office.WithdrawAsync(information, "Deze brief was voor een ander.");
        await Portal.Mail.WaitForAsync(story.Directors[0].Person.Email, "Verkeerde brief is ingetrokken");

        var approved = await story.Office.UploadAsync(story.Dossier, "BTW toch niet");
        await story.First.ApproveAsync(approved);
        await story.Office.WorkItemForAsync(approved);
        await story.Office.WithdrawAsync(approved, "Wij maken een nieuwe.");
        await Eventually.HoldsAsync("the work item to go", async () => (await story.Office.WorkItemsAsync()).All(item => item.DocumentId != approved.Id));
        Assert.Null((await story.First.DocumentAsync(approved)).Filing);
    }

    [Fact]
    public async Task What_was_filed_is_neither_withdrawn_nor_replaced()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW ingediend");
        await story.First.ApproveAsync(placed);
        await story.Office.CompleteAsync(await story.Office.WorkItemForAsync(placed));
        Assert.Equal("already-filed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryWithdrawAsync(placed, "Te laat."))).Code);
        Assert.Equal("already-filed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryReplaceAsync(placed, new { }))).Code);
    }

    [Fact]
    public async Task A_new_version_starts_anew_under_the_same_link_and_the_old_one_stays_readable()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var (first, second) = (Pdfs.WithPages(1, "Eerste versie"), Pdfs.WithPages(2, "Tweede versie"));
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1", first);
        await story.First.RejectAsync(placed, "De omzet van maart ontbreekt.");
        await story.Office.WorkItemForAsync(placed);
        var replaced = await story.Office.ReplaceAsync(placed, new { subject = "BTW Q1 (gecorrigeerd)" }, second);
        Assert.Equal((placed.Id, 2), (replaced.Id, replaced.Version));

        await story.First.TaskForAsync(replaced);
        await story.Second.TaskForAsync(replaced);
        var mail = await Portal.Mail.WaitForAsync(story.Directors[0].Person.Email, "BTW Q1 (gecorrigeerd) is vervangen");
        Assert.Contains("Deze vervangt de eerdere versie.", mail.Text, StringComparison.Ordinal);
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal(("open", 2, "BTW Q1 (gecorrigeerd)"), (document.State, document.Version, document.Subject));
        Assert.Null(document.Decision);
        Assert.Equal(second, await story.First.Http.GetByteArrayAsync($"/api/documents/{placed.Id}/files/{document.Files.Single().Id}"));
        var old = Assert.Single(document.Versions!);
        Assert.Equal((1, "BTW Q1", "rejected", "De omzet van maart ontbreekt."), (old.Version, old.Subject, old.State, old.Decision?.Comment));
        Assert.Equal(first, await story.First.Http.GetByteArrayAsync($"/api/documents/{placed.Id}/files/{old.Files.Single().Id}"));
        Assert.Single(await story.First.DocumentsAsync(story.Dossier));
        await Eventually.HoldsAsync("the old work item to go", async () => (await story.Office.WorkItemsAsync()).All(item => item.DocumentId != placed.Id));

        await story.Second.ApproveAsync(replaced);
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
        await story.First.NoTaskForAsync(placed);
    }

    [Fact]
    public async Task Nobody_decides_on_a_version_that_came_in_between()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q2");
        await story.Office.ReplaceAsync(placed, new { });
        var problem = await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TryDecideAsync(placed.Id, "approve"));
        Assert.Equal(("replaced", "Er is een nieuwe versie van dit document. Bekijk die eerst."), (problem.Code, problem.Title));
        var unsaid = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TryDecideAsync(placed.Id, "approve", version: null));
        Assert.Equal(("invalid-input", "version"), (unsaid.Code, Assert.Single(unsaid.Errors!.Keys)));
        Assert.Equal("open", (await story.First.DocumentAsync(placed)).State);
    }

    [Theory]
    [InlineData("AnnualAccountsAndMinutes", "signedBy", "anyone", "De jaarrekening wordt door alle bestuurders ondertekend.")]
    [InlineData("AnnualAccountsAndMinutes", "signedBy", "niemand", null)]
    [InlineData("VatReturn", "signedBy", "anyone", null)]
    [InlineData("VatReturn", "draft", "x-1", null)]
    [InlineData("VatReturn", "subject", " ", "Dit veld is verplicht.")]
    [InlineData("VatReturn", "period", "2026\u202E-Q1", null)]
    public async Task A_new_version_is_refused_whatever_a_new_document_is_refused(string kind, string field, string value, string? reason)
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.PlaceFilesAsync(story.Dossier, new { kind, subject = "Stuk", period = "2025" }, Two);
        var fields = new Dictionary<string, object> { [field] = value };
        var replaced = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TryReplaceFilesAsync(placed, fields, Two));
        Assert.Equal(field, Assert.Single(replaced.Errors!.Keys));
        if (reason is not null) Assert.Equal([reason], replaced.Errors[field]);
        Assert.Equal(1, (await story.Office.DocumentAsync(placed.Id)).Version);
        var asNew = new Dictionary<string, object> { ["kind"] = kind, ["subject"] = "Stuk", [field] = value };
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TryPlaceFilesAsync(story.Dossier, asNew, Two));
        Assert.Equal(refused.Errors![field], replaced.Errors[field]);
    }

    [Fact]
    public async Task Two_who_replace_at_the_same_moment_make_one_new_version_each_or_one_is_told()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q3");
        var answers = await Task.WhenAll(story.Office.TryReplaceAsync(placed, new { }), story.Office.TryReplaceAsync(placed, new { }));
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal(1 + answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), document.Version);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Equal(document.Version - 1, document.Versions!.Count);
    }

    [Fact]
    public async Task A_document_tells_a_client_when_it_was_sent_opened_decided_and_filed()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q4");
        await story.Second.DocumentAsync(placed);
        await story.First.DocumentAsync(placed);
        await story.First.ApproveAsync(placed);
        await story.Office.CompleteAsync(await story.Office.WorkItemForAsync(placed));
        var history = (await story.First.DocumentAsync(placed)).History!;
        Assert.Equal([("sent", null), ("opened", "Directeur 2"), ("approved", "Directeur 1"), ("filed", null)], history.Select(entry => (entry.Event, entry.By)));
    }
}
