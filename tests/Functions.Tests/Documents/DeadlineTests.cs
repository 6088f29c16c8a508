using System.Net;
using System.Net.Http.Json;
using Portal.Domain;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>By when something has to be done: by law, or as the office says.</summary>
public sealed class DeadlineTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("VatReturn", "2026-01", DeadlineTerm.Ordinary, "2026-02-28")]
    [InlineData("VatReturn", "2026-Q1", DeadlineTerm.Ordinary, "2026-04-30")]
    [InlineData("VatReturn", "2026-04", DeadlineTerm.Ordinary, "2026-05-31")] // A Sunday: never moved.
    [InlineData("VatReturn", "2026-Q4", DeadlineTerm.Becon, "2027-01-31")]
    [InlineData("VatReturn", "2025", DeadlineTerm.Ordinary, "2026-03-31")]
    [InlineData("IncomeTaxReturn", "2025", DeadlineTerm.Ordinary, "2026-04-30")]
    [InlineData("IncomeTaxReturn", "2025", DeadlineTerm.Extended, "2026-08-31")]
    [InlineData("IncomeTaxReturn", "2025", DeadlineTerm.Becon, "2027-04-30")]
    [InlineData("CorporateTaxReturn", "2025", DeadlineTerm.Ordinary, "2026-05-31")]
    [InlineData("CorporateTaxReturn", "2025", DeadlineTerm.Extended, "2026-10-31")]
    [InlineData("CorporateTaxReturn", "2025", DeadlineTerm.Becon, "2027-04-30")]
    [InlineData("DraftAnnualAccounts", "2025", DeadlineTerm.Ordinary, "2026-05-31")]
    [InlineData("LetterOfRepresentation", "2025", DeadlineTerm.Extended, "2026-10-31")]
    [InlineData("AnnualAccountsAndMinutes", "2025", DeadlineTerm.Ordinary, "2026-07-31")]
    [InlineData("AnnualAccountsAndMinutes", "2026", DeadlineTerm.Ordinary, "2027-08-02")] // 31 July is a Saturday.
    [InlineData("AnnualAccountsAndMinutes", "2027", DeadlineTerm.Extended, "2028-12-31")] // A Sunday, but 12 months are the end of it.
    [InlineData("IncomeTaxReturn", "2025-Q1", DeadlineTerm.Ordinary, null)]
    [InlineData("CorporateTaxReturn", "2024/2025", DeadlineTerm.Ordinary, null)]
    [InlineData("VatReturn", null, DeadlineTerm.Ordinary, null)]
    [InlineData("DraftReturn", "2025", DeadlineTerm.Ordinary, null)]
    [InlineData("ForApproval", "2025", DeadlineTerm.Ordinary, null)]
    public void The_law_gives_each_return_and_each_set_of_accounts_a_last_day(string kind, string? period, DeadlineTerm term, string? last) =>
        Assert.Equal(last, Deadline.TextOf(kind, period, term));

    [Theory]
    [InlineData("2026-06-11", "2026-06-19")]
    [InlineData("2026-04-25", "2026-05-04")] // 3 May is a Sunday.
    [InlineData("2026-12-28", "2026-12-31")] // Within 12 months, whatever the 8 days say.
    public void Accounts_are_deposited_within_eight_days_that_move_past_a_weekend_and_within_twelve_months_that_do_not(string adopted, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), DeadlineRule.AccountsDeposited(new DateOnly(2025, 12, 31), DateOnly.Parse(adopted, null)));

    [Fact]
    public async Task A_document_has_the_deadline_by_law_unless_the_office_gives_one()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        Assert.Equal("2026-04-30", await DeadlineOf(new { kind = "VatReturn", subject = "BTW Q1", period = "2026-Q1" }));
        Assert.Equal("2026-10-31", await DeadlineOf(new { kind = "CorporateTaxReturn", subject = "VPB met uitstel", period = "2025", term = "extended" }));
        Assert.Equal("2026-04-20", await DeadlineOf(new { kind = "VatReturn", subject = "BTW eerder", period = "2026-Q1", deadline = "2026-04-20" }));
        Assert.Null(await DeadlineOf(new { kind = "VatReturn", subject = "BTW zonder tijdvak" }));

        async Task<string?> DeadlineOf(object fields)
        {
            var placed = await story.Office.PlaceAsync(story.Dossier, fields);
            var task = await story.First.TaskForAsync(placed);
            Assert.Equal((await story.First.DocumentAsync(placed)).Deadline, task.Deadline);
            return task.Deadline;
        }
    }

    [Fact]
    public async Task What_is_no_period_of_the_kind_is_refused_at_the_field_where_the_law_knows_a_day()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        await RefusedAsync("Dit tijdvak is niet herkend", new { kind = "VatReturn", subject = "BTW", period = "4e kwartaal" });
        await RefusedAsync("Dit tijdvak is niet herkend", new { kind = "VatReturn", subject = "BTW", period = "4e kwartaal", deadline = "2031-01-31" });
        await RefusedAsync("Dit tijdvak is niet herkend", new { kind = "DraftAnnualAccounts", subject = "Concept", period = "vorig jaar" });
        await RefusedAsync("Dit tijdvak is niet herkend", new { kind = "CorporateTaxReturn", subject = "Vpb", period = "2025-Q1" });
        await RefusedAsync("geen gebroken boekjaar bekend", new { kind = "CorporateTaxReturn", subject = "Vpb", period = "2025/2026" });
        // Where it knows none the words are the office's own.
        await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Offerte", period = "2025/2026" });

        async Task RefusedAsync(string because, object fields)
        {
            var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TryUploadAsync(story.Dossier, Pdfs.WithPages(1), fields));
            Assert.Contains(because, Assert.Single(problem.Errors!["period"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_book_year_that_begins_in_another_month_is_the_dossiers_and_its_day_follows_from_its_end()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        foreach (var month in new int?[] { 0, 13, null })
            Assert.Contains("startMonth", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, SetAsync(month))).Errors!.Keys);
        await Answer.SuccessAsync(SetAsync(7));
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = "Vpb", period = "2025/2026" });
        var document = await story.Office.DocumentAsync(placed.Id);
        Assert.Equal(("2025-07/2026-06", "2026-11-30"), (document.Period, document.Deadline));
        await story.Office.ReplaceAsync(placed, new { period = "2026/2027" });
        Assert.Equal("2026-07/2027-06", (await story.Office.DocumentAsync(placed.Id)).Period);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.Http.PutAsJsonAsync("/api/office/dossiers/0000000000000000/book-year", new { startMonth = 7 }));

        Task<HttpResponseMessage> SetAsync(int? startMonth) => story.Office.Http.PutAsJsonAsync($"/api/office/dossiers/{story.Dossier.Id}/book-year", new { startMonth });
    }

    [Fact]
    public async Task The_day_is_told_before_anything_is_placed()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        Assert.Equal(new LegalDay("2031-Q1", "2031-04-30", false), await AskAsync("kind=VatReturn&period=Q1%202031"));
        Assert.Equal(new LegalDay("2020", "2021-10-31", true), await AskAsync("kind=CorporateTaxReturn&period=2020&term=extended"));
        Assert.Equal(new LegalDay("2031-Q1", null, false), await AskAsync("kind=ForApproval&period=2031-Q1"));
        foreach (var (query, field) in new[] { ("kind=VatReturn&period=kwartaal", "period"), ("kind=Iets&period=2031", "kind"), ("kind=VatReturn&period=2031&term=ooit", "term"), ("kind=VatReturn", "period") })
            Assert.Equal([field], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, GetAsync(query))).Errors!.Keys);

        Task<LegalDay> AskAsync(string query) => Answer.OfAsync<LegalDay>(GetAsync(query));
        Task<HttpResponseMessage> GetAsync(string query) => story.Office.Http.GetAsync($"/api/office/dossiers/{story.Dossier.Id}/deadline?{query}");
    }

    private sealed record LegalDay(string Period, string? Deadline, bool IsOver);

    [Fact]
    public async Task A_new_version_keeps_what_the_office_said_until_it_is_over_another_period()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "VatReturn", subject = "BTW", period = "2026-Q1", deadline = "2026-04-20" });
        await story.Office.ReplaceAsync(placed, new { });
        Assert.Equal("2026-04-20", (await story.Office.DocumentAsync(placed.Id)).Deadline);
        await story.Office.ReplaceAsync(placed, new { period = "2026-Q2" });
        Assert.Equal("2026-07-31", (await story.Office.DocumentAsync(placed.Id)).Deadline);
    }

    [Fact]
    public async Task The_office_moves_the_deadline_and_all_see_it_in_their_lists()
    {
        var story = await Scenario.WithDirectorsAsync(Portal);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = "VPB 2025", period = "2025" });
        await story.First.TaskForAsync(placed);
        await Answer.SuccessAsync(TrySetAsync(story, placed, new { term = "becon" }));
        Assert.Equal("2027-04-30", (await story.Second.TaskForAsync(placed)).Deadline);
        Assert.Equal("2027-04-30", Assert.Single(await story.Office.TasksAsync(), task => task.DocumentId == placed.Id).Deadline);
        Assert.Equal("2027-04-30", Assert.Single(await story.First.DocumentsAsync(story.Dossier)).Deadline);

        await story.First.ApproveAsync(placed);
        var item = await story.Office.WorkItemForAsync(placed);
        await Answer.SuccessAsync(TrySetAsync(story, placed, new { deadline = "2026-12-01" }));
        await story.Office.WithdrawAsync(placed, "Toch niet.");
        await Eventually.HoldsAsync("the work item to go, under the deadline it was made with", async () => (await story.Office.WorkItemsAsync()).All(open => open.Id != item.Id));
        Assert.Equal(2, (await story.Office.DocumentAsync(placed.Id)).History!.Count(entry => entry.Event == "deadline-set"));
    }

    [Fact]
    public async Task A_deadline_is_refused_where_there_is_none_or_nothing_waits()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var asked = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Advies", period = "2025" });
        Assert.Equal(["term"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, TrySetAsync(story, asked, new { term = "extended" }))).Errors!.Keys);
        Assert.Equal(["deadline"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, TrySetAsync(story, asked, new { }))).Errors!.Keys);
        var shown = await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", folder = "Advies", subject = "Ter informatie" });
        Assert.Equal("not-open", (await Answer.ProblemAsync(HttpStatusCode.Conflict, TrySetAsync(story, shown, new { deadline = "2026-12-01" }))).Code);
    }

    private static Task<HttpResponseMessage> TrySetAsync(Scenario story, PlacedAnswer placed, object deadline) => story.Office.Http.PutAsJsonAsync($"/api/office/documents/{placed.Id}/deadline", deadline);
}
