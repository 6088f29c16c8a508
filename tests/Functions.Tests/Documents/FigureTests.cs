using System.Net;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>The figures of a return beside those of the one before, with what stands out in words.</summary>
public sealed class FigureTests(SharedPortal shared)
{
    private const string VatNumber = "001000044B37";
    private const string Owed = "ValueAddedTaxOwed", Result = "ValueAddedTaxOwedToBePaidBack";

    [Fact]
    public async Task A_figure_stands_beside_that_of_the_period_before_as_it_was_agreed_to()
    {
        var (story, dossier) = await BeginAsync();
        await story.First.ApproveAsync(await PlaceAsync(story, dossier, "2026-Q3", 1_000));
        var placed = await PlaceAsync(story, dossier, "2026-Q4", 1_600);
        var figure = (await story.First.DocumentAsync(placed)).Figures!.Single(figure => figure.Name == Owed);
        Assert.Equal(new(Owed, 1_600, "Verschuldigde btw (5a)", 1_000, "2026-Q3", "€\u00a0600 hoger dan in het 3e kwartaal van 2026 (+60%)."), figure);
        Assert.Equal(figure, (await story.Office.DocumentAsync(placed.Id)).Figures!.Single(figure => figure.Name == Owed));
        await story.First.ApproveAsync(placed);
        Assert.Equal(figure, (await story.First.DocumentAsync(placed)).Figures!.Single(figure => figure.Name == Owed));
    }

    [Fact]
    public async Task What_was_not_agreed_to_and_what_is_of_another_period_is_nothing_to_compare_with()
    {
        var (story, dossier) = await BeginAsync();
        await story.First.ApproveAsync(await PlaceAsync(story, dossier, "2026-Q1", 500));
        await story.First.ApproveAsync(await PlaceAsync(story, dossier, "2026-02", 500));
        await story.First.RejectAsync(await PlaceAsync(story, dossier, "2026-Q3", 1_000), "Klopt niet.");
        var withdrawn = await PlaceAsync(story, dossier, "2026-Q3", 1_000);
        await story.First.ApproveAsync(withdrawn);
        await story.Office.WithdrawAsync(withdrawn, "Verkeerd bestand.");
        await PlaceAsync(story, dossier, "2026-Q3", 1_000);
        var placed = await PlaceAsync(story, dossier, "2026-Q4", 9_000);
        Assert.All((await story.First.DocumentAsync(placed)).Figures!, figure => Assert.Equal((null, null, null), (figure.Before, figure.BeforePeriod, figure.Remark)));
    }

    [Fact]
    public async Task A_return_that_was_agreed_to_counts_until_another_version_is()
    {
        var (story, dossier) = await BeginAsync();
        var before = await PlaceAsync(story, dossier, "2026-Q3", 1_000);
        await story.First.ApproveAsync(before);
        await story.Office.ReplaceReturnAsync(before, new { }, Instance("2026-Q3", 5_000));
        var placed = await PlaceAsync(story, dossier, "2026-Q4", -1_000);
        var figure = (await story.First.DocumentAsync(placed)).Figures!.Single(figure => figure.Name == Result);
        Assert.Equal((1_000, "In het 3e kwartaal van 2026 betaalde u €\u00a01.000; nu krijgt u geld terug."), (figure.Before, figure.Remark));
    }

    [Fact]
    public async Task Names_and_remarks_are_in_the_language_of_the_page()
    {
        var (story, dossier) = await BeginAsync();
        await story.First.ApproveAsync(await PlaceAsync(story, dossier, "2026-11", 0));
        var placed = await PlaceAsync(story, dossier, "2026-12", 1_234_567);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/documents/{placed.Id}");
        request.Headers.Add("Accept-Language", "en-GB, nl;q=0.8");
        var figures = (await Answer.OfAsync<DocumentAnswer>(story.First.Http.SendAsync(request))).Figures!;
        Assert.Equal(("VAT owed (5a)", "New: this was not there in November 2026."), (figures[0].Label, figures[0].Remark));
        Assert.Equal("Nieuw: in november 2026 was dit er niet.", (await story.First.DocumentAsync(placed)).Figures![0].Remark);
    }

    [Fact]
    public async Task The_office_says_it_in_its_own_words_or_not_at_all_until_somebody_agreed()
    {
        var (story, dossier) = await BeginAsync();
        await story.First.ApproveAsync(await PlaceAsync(story, dossier, "2026-Q3", 1_000));
        var placed = await PlaceAsync(story, dossier, "2026-Q4", 1_600);
        var own = await RemarkAsync(story, placed);
        await Answer.SuccessAsync(story.Office.TrySetRemarkAsync(placed, Owed, "  Door de nieuwe vestiging <b>. "));
        Assert.Equal("Door de nieuwe vestiging <b>.", await RemarkAsync(story, placed));
        await Answer.SuccessAsync(story.Office.TrySetRemarkAsync(placed, Owed, ""));
        Assert.Null(await RemarkAsync(story, placed));
        await Answer.SuccessAsync(story.Office.TrySetRemarkAsync(placed, Owed, null));
        Assert.Equal(own, await RemarkAsync(story, placed));
        await story.First.ApproveAsync(placed);
        Assert.Equal("not-open", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TrySetRemarkAsync(placed, Owed, "Later."))).Code);
    }

    [Fact]
    public async Task A_remark_that_is_too_long_or_about_no_figure_is_refused()
    {
        var (story, dossier) = await BeginAsync();
        var placed = await PlaceAsync(story, dossier, "2026-Q4", 1_600);
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TrySetRemarkAsync(placed, Owed, new string('x', 301)));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.TrySetRemarkAsync(placed, "NoSuchFact", "Nee."));
        var bare = await story.Office.UploadAsync(story.Dossier, "Zonder cijfers");
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.TrySetRemarkAsync(bare, Owed, "Nee."));
    }

    private static async Task<string?> RemarkAsync(Scenario story, PlacedAnswer placed) =>
        (await story.First.DocumentAsync(placed)).Figures!.Single(figure => figure.Name == Owed).Remark;

    private async Task<(Scenario Story, DossierAnswer Dossier)> BeginAsync()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var dossier = await story.Office.AddVatDossierAsync(VatNumber);
        await story.Office.MakeDirectorAsync(dossier, story.Directors[0].Person);
        return (story, dossier);
    }

    private static Task<PlacedAnswer> PlaceAsync(Scenario story, DossierAnswer dossier, string period, decimal result) =>
        story.Office.PlaceReturnAsync(dossier, new { kind = "VatReturn", subject = $"Btw {period}", period }, Instance(period, result));

    private static byte[] Instance(string period, decimal result)
    {
        var months = period.Contains('Q', StringComparison.Ordinal) ? 3 : 1;
        var number = int.Parse(period[^(months == 3 ? 1 : 2)..], System.Globalization.CultureInfo.InvariantCulture);
        var start = new DateOnly(2026, (number - 1) * months + 1, 1);
        return ReturnInstance.Vat(VatNumber, start, start.AddMonths(months).AddDays(-1), result).ToBytes();
    }
}
