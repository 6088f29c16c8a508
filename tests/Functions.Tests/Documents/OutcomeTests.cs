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

    private async Task<(Scenario Story, PlacedAnswer Placed)> PlaceAsync(object fields, decimal result)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var dossier = await story.Office.AddVatDossierAsync(VatNumber);
        await story.Office.MakeDirectorAsync(dossier, story.Directors[0].Person);
        var instance = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), result);
        return (story, await story.Office.PlaceReturnAsync(dossier, fields, instance.ToBytes()));
    }
}
