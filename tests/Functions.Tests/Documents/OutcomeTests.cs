using System.Net;
using Portal.Functions.Tests.Filing;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>The one line that matters of a return: what is to be paid or received, and by when.</summary>
public sealed class OutcomeTests(SharedPortal shared)
{
    private const string VatNumber = "001000044B37";

    public static TheoryData<decimal, OutcomeAnswer> Results => new()
    {
        { 7_067, new(7_067, "pay", "2027-01-31") },
        { 0.01m, new(0.01m, "pay", "2027-01-31") },
        { -412.50m, new(412.50m, "receive") },
        { 0, new(0, "zero") },
        { 0.001m, new(0, "zero") },
        // More than anybody can owe is still no reason for a return to go without its task.
        { 999_999_999_999_999_999m, new(999_999_999_999_999_999m, "pay", "2027-01-31") },
    };

    [Theory, MemberData(nameof(Results))]
    public async Task A_vat_return_says_what_it_comes_to_on_its_page_in_the_task_and_to_the_office(decimal result, OutcomeAnswer outcome)
    {
        var (story, placed) = await PlaceAsync(new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4" }, result);
        Assert.Equal(outcome, (await story.First.TaskForAsync(placed)).Outcome);
        Assert.Equal(outcome, (await story.First.DocumentAsync(placed)).Outcome);
        Assert.Equal(outcome, (await story.Office.DocumentAsync(placed.Id)).Outcome);
        Assert.Equal(outcome, (await story.First.ApproveAsync(placed)).Outcome);
    }

    [Fact]
    public async Task The_day_is_that_of_the_law_whatever_day_the_office_works_towards()
    {
        var (story, placed) = await PlaceAsync(new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4", deadline = "2027-01-15" }, 100);
        Assert.Equal(("2027-01-15", "2027-01-31"), ((await story.First.TaskForAsync(placed)).Deadline, (await story.First.DocumentAsync(placed)).Outcome!.Due));
    }

    [Fact]
    public async Task What_carries_no_figures_or_no_result_or_was_withdrawn_says_nothing()
    {
        var (story, placed) = await PlaceAsync(new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4" }, 100);
        await story.Office.WithdrawAsync(placed, "Verkeerd kwartaal.");
        Assert.Null((await story.First.DocumentAsync(placed)).Outcome);
        var bare = await story.Office.UploadAsync(story.Dossier, "BTW zonder cijfers");
        Assert.Null((await story.First.TaskForAsync(bare)).Outcome);
        var income = await TaxReturn.PlaceAsync(shared.Driver);
        Assert.Null((await income.LookAsync()).Outcome);
    }

    [Fact]
    public async Task What_no_fact_says_the_office_states_and_it_holds_for_that_version()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var stated = new { direction = "pay", amount = 8_914.5m, due = "2027-05-01" };
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = "Vpb 2025", period = "2025", outcome = stated });
        var outcome = new OutcomeAnswer(8_914.5m, "pay", "2027-05-01");
        Assert.Equal(outcome, (await story.First.TaskForAsync(placed)).Outcome);
        Assert.Equal(outcome, (await story.First.DocumentAsync(placed)).Outcome);
        var payment = (await story.First.ApproveAsync(placed)).Payment!;
        Assert.Equal((8_914.5m, "2027-05-01"), (payment.Amount, payment.Due));
        await Answer.SuccessAsync(story.First.TryMarkPaidAsync(placed, true));
        var replaced = await story.Office.ReplaceAsync(placed, new { outcome = new { direction = "pay", amount = 10 } });
        Assert.Equal((10, false), ((await story.First.ApproveAsync(replaced)).Payment!.Amount, (await story.First.DocumentAsync(replaced)).Payment!.Paid));
        Assert.Null((await story.First.DocumentAsync(await story.Office.ReplaceAsync(replaced, new { }))).Outcome);
    }

    [Theory]
    [InlineData("CorporateTaxReturn", "pay", null, null)]
    [InlineData("CorporateTaxReturn", "pay", -1.0, null)]
    [InlineData("CorporateTaxReturn", "pay", 0.001, null)]
    [InlineData("CorporateTaxReturn", "pay", 1e9, null)]
    [InlineData("CorporateTaxReturn", "receive", 1.0, "2027-05-01")]
    [InlineData("CorporateTaxReturn", "zero", 1.0, null)]
    [InlineData("CorporateTaxReturn", "maybe", 1.0, null)]
    [InlineData("CorporateTaxReturn", null, 1.0, null)]
    [InlineData("CorporateTaxReturn", "pay", 1.0, "morgen")]
    [InlineData("ForApproval", "pay", 1.0, null)]
    public async Task An_outcome_that_makes_no_sense_is_refused_at_the_field(string kind, string? direction, double? amount, string? due)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var folder = kind == "ForApproval" ? "Advies" : null;
        var sending = story.Office.TryUploadAsync(story.Dossier, Pdfs.WithPages(1), new { kind, subject = "Aangifte", folder, outcome = new { direction, amount, due } });
        Assert.Equal(["outcome"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, sending)).Errors!.Keys);
    }

    [Fact]
    public async Task What_is_stated_beside_an_instance_that_says_it_has_to_be_the_same()
    {
        var stated = new { kind = "VatReturn", subject = "BTW 4e kwartaal", period = "2026-Q4", outcome = new { direction = "receive", amount = 412.5m } };
        var (story, placed) = await PlaceAsync(stated, -412.5m);
        Assert.Equal(new OutcomeAnswer(412.5m, "receive"), (await story.First.DocumentAsync(placed)).Outcome);
        var other = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), 412.5m).ToBytes();
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TryPlaceReturnAsync(new DossierAnswer(placed.Id.Split('-')[0], "", ""), stated, other));
        Assert.Equal(["outcome"], refused.Errors!.Keys);
    }

    private async Task<(Scenario Story, PlacedAnswer Placed)> PlaceAsync(object fields, decimal result)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var dossier = await story.Office.AddVatDossierAsync(VatNumber);
        await story.Office.MakeDirectorAsync(dossier, story.Directors[0].Person);
        var instance = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), result);
        return (story, await story.Office.PlaceReturnAsync(dossier, fields, instance.ToBytes()));
    }
}
