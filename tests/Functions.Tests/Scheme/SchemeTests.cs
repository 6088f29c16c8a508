using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Scheme;

/// <summary>The returns under the firm's extension scheme: which there are, how far they are, what a year comes to.</summary>
public sealed class SchemeTests(SharedPortal shared)
{
    private const string Corporate = "CorporateTaxReturn";
    private const string Income = "IncomeTaxReturn";
    private static readonly int Year = TimeProvider.System.GetUtcNow().Year - 1;
    private static string Period => $"{Year}";

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_return_is_followed_from_nothing_to_filed()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        Assert.Equal((0, 0), await StandingAsync(story.Office));
        await story.Office.TakesPartAsync(story.Dossier, Corporate);
        Assert.Equal(("notPlaced", "office"), await StateAsync(story));
        Assert.Equal((0, 1), await StandingAsync(story.Office));

        var placed = await story.Office.PlaceAsync(story.Dossier, Fields);
        await story.First.TaskForAsync(placed);
        await StandsAsync(story, "awaitsClient", "client");
        Assert.Equal(placed.Id, (await RowAsync(story)).DocumentId);
        await story.First.ApproveAsync(placed);
        await StandsAsync(story, "awaitsOffice", "office");
        await story.Office.CompleteAsync(await story.Office.WorkItemForAsync(placed));
        await StandsAsync(story, "filed", null);
        Assert.Equal(DutchDay.Of(TimeProvider.System.GetUtcNow()), (await RowAsync(story)).FiledOn);
        var scheme = await story.Office.SchemeAsync(Year);
        Assert.Equal((1, 1, 100m), (scheme.Filed, scheme.Total, scheme.Forecast));
        Assert.Equal(new SchemeStatesAnswer(0, 0, 0, 1), scheme.States);
    }

    [Fact]
    public async Task What_is_replaced_waits_again_and_what_is_withdrawn_is_not_there()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        await story.Office.TakesPartAsync(story.Dossier, Corporate);
        var placed = await story.Office.PlaceAsync(story.Dossier, Fields);
        await story.First.TaskForAsync(placed);
        await story.First.RejectAsync(placed, "Dit klopt niet.");
        await StandsAsync(story, "awaitsOffice", "office");
        var newer = await story.Office.ReplaceAsync(placed, new { });
        await StandsAsync(story, "awaitsClient", "client");
        await story.First.ApproveAsync(newer);
        await story.Office.WorkItemForAsync(newer);
        await story.Office.WithdrawAsync(newer, "Vergissing.");
        await StandsAsync(story, "notPlaced", "office");
        Assert.Equal((0, 1), await StandingAsync(story.Office));
    }

    [Fact]
    public async Task A_return_that_was_filed_elsewhere_counts_from_its_day_until_that_is_taken_back()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync("I. Komst", TaxReturn.NewBsn());
        await office.TakesPartAsync(dossier, Income, Year - 2);
        foreach (var year in new[] { Year, Year - 1 }) Assert.Equal((0, 1), await StandingAsync(office, year));
        Assert.Equal($"{Year + 2}-04-30", Assert.Single(await office.SchemeReturnsAsync(Year)).Deadline);
        var day = $"{Year + 1}-01-01";
        await Answer.SuccessAsync(office.TrySetFiledAsync(Year, dossier, Income, day));
        var row = Assert.Single(await office.SchemeReturnsAsync(Year));
        Assert.Equal(("filed", day, true), (row.State, row.FiledOn, row.IsFiledElsewhere));
        Assert.Equal((1, 1), await StandingAsync(office));
        // What is drawn again keeps it; a year that is followed no longer is drawn for it.
        await Answer.SuccessAsync(office.SetOwnerAsync(dossier, "me"));
        Assert.Equal((1, 1), await StandingAsync(office));
        await Answer.SuccessAsync(office.TrySetFiledAsync(Year - 2, dossier, Income, day));
        Assert.Equal((1, 1), await StandingAsync(office, Year - 2));
        await Answer.SuccessAsync(office.TrySetFiledAsync(Year, dossier, Income, null));
        Assert.Equal((0, 1), await StandingAsync(office));
        Assert.Single(await office.SchemeReturnsAsync(Year, "owner=me&list=office"));
        Assert.Empty(await office.SchemeReturnsAsync(Year, "owner=me&list=filed"));
    }

    [Fact]
    public async Task Who_leaves_the_scheme_is_on_its_lists_no_longer()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync("Bakkerij");
        await office.TakesPartAsync(dossier, Corporate);
        await Answer.SuccessAsync(office.TrySetFiledAsync(Year, dossier, Corporate, $"{Year + 1}-01-01"));
        Assert.Empty(await office.SchemeReturnsAsync(Year - 1));
        await Answer.SuccessAsync(office.TrySetSchemeAsync(dossier, new { kinds = Array.Empty<string>() }));
        Assert.Empty(await office.SchemeReturnsAsync(Year));
        var scheme = await office.SchemeAsync(Year);
        Assert.Equal((0, 0, (decimal?)null), (scheme.Filed, scheme.Total, scheme.Forecast));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.TrySetFiledAsync(Year, dossier, Corporate, null));
    }

    [Fact]
    public async Task What_a_crash_left_undrawn_is_drawn_by_the_sweep()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync("Bakkerij");
        await office.TakesPartAsync(dossier, Corporate);
        var table = portal.Services.GetRequiredService<StorageNames>().Table(SchemeReturns.Scheme);
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>()) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        Assert.Equal((0, 0), await StandingAsync(office));
        for (var time = 0; time < 2; time++) await portal.RunTimerAsync("SweepClients");
        Assert.Equal((0, 1), await StandingAsync(office));
        Assert.Single(await office.SchemeReturnsAsync(Year, "list=notPlaced"));
    }

    [Fact]
    public async Task Of_many_at_once_none_is_miscounted_and_reading_costs_the_same()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var (head, page) = (0, 0);
        var done = 0;
        foreach (var many in new[] { 10, 200 })
        {
            var dossiers = new List<DossierAnswer>();
            for (; done < many; done++) dossiers.Add(await office.AddOrganisationAsync($"Bakkerij {done:D3}"));
            foreach (var some in dossiers.Chunk(8)) await Task.WhenAll(some.Select(dossier => office.TakesPartAsync(dossier, Corporate)));
            Assert.Equal((0, many), await StandingAsync(office));
            var (headNow, pageNow) = (await CostAsync(() => office.SchemeAsync(Year)), await CostAsync(() => office.SchemeReturnsAsync(Year, "list=open")));
            if (many > 10) Assert.Equal((head, page), (headNow, pageNow));
            (head, page) = (headNow, pageNow);
        }

        Assert.Equal((1, 1), (head, page));
        var first = await Answer.OfAsync<PageAnswer>(office.Http.GetAsync($"/api/office/deadlines-scheme/{Year}/returns"));
        var second = await Answer.OfAsync<PageAnswer>(office.Http.GetAsync($"/api/office/deadlines-scheme/{Year}/returns?cursor={first.Cursor}"));
        Assert.Equal((50, "Bakkerij 000", "Bakkerij 050"), (first.Items.Count, first.Items[0].Name, second.Items[0].Name));

        async Task<int> CostAsync(Func<Task> action)
        {
            await portal.QuietAsync();
            var before = portal.StorageOperations;
            await action();
            return portal.StorageOperations - before;
        }
    }

    [Fact]
    public async Task A_dossier_says_with_what_it_takes_part_and_its_trail_who_said_so()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        Assert.Equal([Corporate], (await ShareAsync()).Possible);
        Assert.Empty((await ShareAsync()).Kinds);
        await office.TakesPartAsync(dossier, Corporate);
        var (kinds, _, firstYear) = await ShareAsync();
        Assert.Equal((Corporate, Year), (Assert.Single(kinds), firstYear));
        await office.TakesPartAsync(dossier, Corporate, Year + 1);
        Assert.DoesNotContain(await office.SchemeReturnsAsync(Year), row => row.DossierId == dossier.Id);
        await Answer.SuccessAsync(office.TrySetSchemeAsync(dossier, new { kinds = new[] { Corporate } }));
        Assert.Equal(Year + 1, (await ShareAsync()).FirstYear);

        async Task<(IReadOnlyList<string> Kinds, IReadOnlyList<string> Possible, int? FirstYear)> ShareAsync()
        {
            var share = (await Answer.OfAsync<DetailsAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}"))).Scheme;
            return (share.Kinds, share.Possible, share.FirstYear);
        }
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("twee")]
    [InlineData("9999")]
    [InlineData("-1")]
    public async Task What_is_no_tax_year_that_is_over_is_refused(string year)
    {
        var office = await Portal.OfficeAsync();
        foreach (var address in new[] { "", "/returns" })
            Assert.Equal(["year"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync($"/api/office/deadlines-scheme/{year}{address}"))).Errors!.Keys);
    }

    [Theory]
    [InlineData("list=iets", "list")]
    [InlineData("owner=%7C", "owner")]
    public async Task What_is_no_list_is_refused_where_it_stands(string query, string field)
    {
        var office = await Portal.OfficeAsync();
        Assert.Equal([field], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Http.GetAsync($"/api/office/deadlines-scheme/{Year}/returns?{query}"))).Errors!.Keys);
    }

    [Fact]
    public async Task A_day_that_is_none_or_comes_yet_and_a_kind_that_is_not_under_the_scheme_are_refused()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        foreach (var kinds in new[] { ["VatReturn"], [Income], ["Iets"], (string[]?)null })
            Assert.Equal(["kinds"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TrySetSchemeAsync(dossier, new { kinds }))).Errors!.Keys);
        foreach (var firstYear in new[] { 1999, Year + 2 })
            Assert.Equal(["firstYear"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TrySetSchemeAsync(dossier, new { kinds = new[] { Corporate }, firstYear }))).Errors!.Keys);
        await office.TakesPartAsync(dossier, Corporate);
        foreach (var day in new[] { "gisteren", $"{Year - 1}-12-31", "2999-01-01" })
            Assert.Equal(["filedOn"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TrySetFiledAsync(Year, dossier, Corporate, day))).Errors!.Keys);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.TrySetFiledAsync(Year, dossier, Income, null));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.TrySetFiledAsync(Year, dossier with { Id = "0000000000000000" }, Corporate, null));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.TrySetSchemeAsync(dossier with { Id = "0000000000000000" }, new { kinds = new[] { Corporate } }));
    }

    private static object Fields => new { kind = Corporate, subject = $"Vpb {Year}", period = Period };

    private static async Task<(int Filed, int Total)> StandingAsync(Office office, int? year = null) =>
        await office.SchemeAsync(year ?? Year) is var scheme ? (scheme.Filed, scheme.Total) : default;

    private static async Task<SchemeReturnAnswer> RowAsync(Scenario story) => Assert.Single(await story.Office.SchemeReturnsAsync(Year));

    private static async Task<(string State, string? Blocker)> StateAsync(Scenario story) => await RowAsync(story) is var row ? (row.State, row.Blocker) : default;

    private static Task StandsAsync(Scenario story, string state, string? blocker) =>
        Eventually.HoldsAsync($"the return to be {state}", async () => await StateAsync(story) == (state, blocker));

    private sealed record PageAnswer(IReadOnlyList<SchemeReturnAnswer> Items, string? Cursor);

    private sealed record DetailsAnswer(ShareAnswer Scheme);

    private sealed record ShareAnswer(IReadOnlyList<string> Kinds, IReadOnlyList<string> Possible, int? FirstYear);
}
