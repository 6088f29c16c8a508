using System.Net;
using System.Text.RegularExpressions;
using Portal.Functions.Tests.Signing;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>Zo betaalt u: what a bank needs to know, once there is something to pay.</summary>
public sealed class PaymentTests(SharedPortal shared)
{
    private const string VatNumber = "001000044B37";
    private const string Reference = "5000056789012345";

    [Fact]
    public async Task A_return_says_how_to_pay_once_it_was_agreed_to()
    {
        var (story, placed) = await PlaceReturnAsync(7_067);
        Assert.Null((await story.First.DocumentAsync(placed)).Payment);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TryPaymentCodeAsync(placed));
        Assert.Equal("nothing-to-pay", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TryMarkPaidAsync(placed, true))).Code);
        var payment = new PaymentAnswer("NL86INGB0002445588", "Belastingdienst", 7_067, false, null, "2027-01-31");
        Assert.Equal(payment, (await story.First.ApproveAsync(placed)).Payment);
        Assert.Equal(payment, (await story.First.DocumentAsync(placed)).Payment);
        Assert.Equal(payment, (await story.Office.DocumentAsync(placed.Id)).Payment);
    }

    [Theory, InlineData(-412), InlineData(0), InlineData(1_000_000_000)]
    public async Task What_comes_back_or_is_nothing_or_more_than_a_bank_takes_is_not_to_be_paid(int result)
    {
        var (story, placed) = await PlaceReturnAsync(result);
        Assert.Null((await story.First.ApproveAsync(placed)).Payment);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.First.TryPaymentCodeAsync(placed));
    }

    [Fact]
    public async Task The_reference_that_the_office_gives_stands_in_it_without_its_spaces()
    {
        var (story, placed) = await PlaceReturnAsync(7_067);
        await Answer.SuccessAsync(story.Office.TrySetPaymentReferenceAsync(placed, "5000 0567 8901 2345"));
        Assert.Equal(Reference, (await story.First.ApproveAsync(placed)).Payment!.Reference);
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TrySetPaymentReferenceAsync(placed, "4000 0567 8901 2345"));
        Assert.Contains("reference", refused.Errors!.Keys);
        Assert.Equal(Reference, (await story.First.DocumentAsync(placed)).Payment!.Reference);
        await Answer.SuccessAsync(story.Office.TrySetPaymentReferenceAsync(placed, ""));
        Assert.Null((await story.First.DocumentAsync(placed)).Payment!.Reference);
    }

    [Fact]
    public async Task Who_notes_that_it_was_paid_notes_it_for_themself_alone()
    {
        var (story, placed) = await PlaceReturnAsync(7_067, directors: 2);
        await story.First.ApproveAsync(placed);
        var other = story.Directors[1].Client;
        await Answer.SuccessAsync(story.First.TryMarkPaidAsync(placed, true));
        await Answer.SuccessAsync(story.First.TryMarkPaidAsync(placed, true));
        Assert.Equal((true, false), ((await story.First.DocumentAsync(placed)).Payment!.Paid, (await other.DocumentAsync(placed)).Payment!.Paid));
        await Answer.SuccessAsync(other.TryMarkPaidAsync(placed, true));
        await Answer.SuccessAsync(story.First.TryMarkPaidAsync(placed, false));
        Assert.Equal((false, true), ((await story.First.DocumentAsync(placed)).Payment!.Paid, (await other.DocumentAsync(placed)).Payment!.Paid));
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TryMarkPaidAsync(placed, null));
    }

    [Fact]
    public async Task An_invoice_is_paid_to_the_firm_and_counts_as_paid_when_the_office_says_so()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "Invoice", subject = "Factuur 2026-118", amount = 121.50m, dueDate = "2026-12-31" });
        var payment = new PaymentAnswer("NL91ABNA0417164300", "Bakker+Finance", 121.50m, false, "Factuur 2026-118", "2026-12-31");
        Assert.Equal(payment, (await story.First.DocumentAsync(placed)).Payment);
        await Answer.SuccessAsync(story.Office.TrySetPaymentReferenceAsync(placed, "F2026118"));
        await Answer.SuccessAsync(story.Office.TrySetPaymentAsync(placed, new { paid = true }));
        Assert.Equal(payment with { Reference = "F2026118", Paid = true }, (await story.First.DocumentAsync(placed)).Payment);
        var credit = await story.Office.PlaceAsync(story.Dossier, new { kind = "Invoice", subject = "Creditnota", amount = -20m, dueDate = "2026-12-31" });
        Assert.Null((await story.First.DocumentAsync(credit)).Payment);
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TrySetPaymentReferenceAsync(placed, new string('9', 36)));
    }

    [Fact]
    public async Task What_is_never_paid_has_no_reference()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "Information", subject = "Brief", folder = "Fiscaal" });
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.TrySetPaymentReferenceAsync(placed, Reference));
    }

    [Fact]
    public async Task A_banks_app_reads_from_the_code_what_the_page_says()
    {
        var (story, placed) = await PlaceReturnAsync(7_067.5m);
        await story.First.ApproveAsync(placed);
        await Answer.SuccessAsync(story.Office.TrySetPaymentReferenceAsync(placed, Reference));
        using var answer = await story.First.TryPaymentCodeAsync(placed);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var read = await ReadAsync(await answer.Content.ReadAsByteArrayAsync());
        string[] expected = ["BCD", "002", "1", "SCT", "", "Belastingdienst", "NL86INGB0002445588", "EUR7067.50", "", "", Reference];
        // What follows it is zbarimg looking for a bus.
        Assert.Equal(expected, Regex.Split(read, "\r?\n").Take(expected.Length));
    }

    [Theory, InlineData("é"), InlineData("😀"), InlineData("€ ")]
    public async Task A_code_is_drawn_of_the_longest_subject_in_any_letters(string letter)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var subject = string.Concat(Enumerable.Repeat(letter, 200 / letter.Length)).Trim();
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "Invoice", subject, amount = 99_999_999.99m, dueDate = "2026-12-31" });
        using var answer = await story.First.TryPaymentCodeAsync(placed);
        Assert.StartsWith(letter.Trim(), (await ReadAsync(await answer.Content.ReadAsByteArrayAsync(), "-Sbinary")).Split('\n')[10], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_day_to_pay_is_never_the_day_to_answer()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.PlaceAsync(
            story.Dossier, new { kind = "CorporateTaxReturn", subject = "Vpb", period = "2025", deadline = "2027-01-15", outcome = new { direction = "pay", amount = 10 } });
        Assert.Null((await story.First.ApproveAsync(placed)).Payment!.Due);
    }

    [Fact]
    public async Task Of_a_return_without_a_typed_period_the_last_day_follows_from_its_instance()
    {
        var (story, placed) = await PlaceReturnAsync(100, period: null);
        Assert.Equal("2027-01-31", (await story.First.ApproveAsync(placed)).Payment!.Due);
    }

    // What bytes mean stands in the code itself (third line: UTF-8); zbarimg would guess, unless it gives the bytes.
    private static async Task<string> ReadAsync(byte[] svg, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(file + ".svg", svg);
            await PdfTools.SuccessAsync("mutool", "draw", "-q", "-r", "144", "-o", file + ".png", file + ".svg");
            return await PdfTools.SuccessAsync("zbarimg", ["--quiet", "--raw", .. options, file + ".png"]);
        }
        finally
        {
            File.Delete(file + ".svg");
            File.Delete(file + ".png");
        }
    }

    private async Task<(Scenario Story, PlacedAnswer Placed)> PlaceReturnAsync(decimal result, int directors = 1, string? period = "2026-Q4")
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, directors);
        var dossier = await story.Office.AddVatDossierAsync(VatNumber);
        foreach (var director in story.Directors) await story.Office.MakeDirectorAsync(dossier, director.Person);
        var instance = ReturnInstance.Vat(VatNumber, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), result);
        return (story, await story.Office.PlaceReturnAsync(dossier, new { kind = "VatReturn", subject = "Btw", period }, instance.ToBytes()));
    }
}
