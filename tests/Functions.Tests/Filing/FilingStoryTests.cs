using System.Net;
using System.Security.Cryptography;
using Portal.Functions.Tests.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>An income tax return from the approval to the word of the Belastingdienst, in what can go wrong on the way.</summary>
public sealed class FilingStoryTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task An_approved_return_is_filed_once_accepted_and_told_to_client_and_office()
    {
        await portal.Digipoort.PlayAsync("Happyflow");
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        var shown = await story.LookAsync();
        Assert.Equal(["OverallIncome", "IncomeAfterPersonAttachedDeductionBox1", "IncomeAfterPersonAttachedDeductionBox3"], shown.Figures!.Select(figure => figure.Name));
        Assert.Equal("application/pdf", Assert.Single(shown.Files).ContentType);

        var approved = await story.ApproveAsync();
        Assert.Equal(("waiting", true), (approved.Filing!.State, approved.Filing.Automatic));
        await story.ReachesAsync("accepted");
        Assert.Equal(1, await portal.Digipoort.CountAsync(story.Instance));
        var accepted = await story.LookAsync();
        Assert.NotNull(accepted.Filing!.AcceptedAt);
        Assert.Contains(accepted.Filing.Reference!, (await portal.Driver.Mail.WaitForAsync(story.Person.Email, "is ingediend")).Text, StringComparison.Ordinal);
        var told = await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, $"{shown.Subject} is ingediend");
        Assert.StartsWith("/kantoor/documenten/", told.Link.AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(await story.WorkAsync());
        Assert.Equal(["return-sending", "return-submitted", "return-accepted"], accepted.History!.Select(entry => entry.Event).Where(name => name.StartsWith("return-", StringComparison.Ordinal) && name != "return-moved"));
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.LookAsync()).Workflow?.Status == "Completed");
    }

    [Fact]
    public async Task The_client_and_the_office_can_download_the_proof_of_receipt()
    {
        await portal.Digipoort.PlayAsync("Happyflow");
        var story = await TaxReturn.PlaceAsync(portal.Driver, "Ζωή Çelik-Šimková");
        var client = await portal.Driver.SignInWithInvitationAsync(story.Person);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Http.GetAsync($"/api/documents/{story.Document.Id}/receipt"));
        await client.ApproveAsync(story.Document);
        await story.ReachesAsync("accepted");
        var proof = await client.Http.GetByteArrayAsync($"/api/documents/{story.Document.Id}/receipt");
        using var saved = new TemporaryFile(proof);
        Assert.Contains("No syntax or stream encoding errors found", await PdfTools.SuccessAsync("qpdf", "--check", saved.Path), StringComparison.Ordinal);
        var text = await PdfTools.SuccessAsync("pdftotext", "-layout", "-enc", "UTF-8", saved.Path, "-");
        var accepted = await story.LookAsync();
        Assert.All(["Bewijs van ontvangst", accepted.Subject, "Ζωή Çelik-Šimková, ", accepted.Filing!.Reference!, Convert.ToHexStringLower(SHA256.HashData(story.Instance))], line => Assert.Contains(line, text, StringComparison.Ordinal));
        var office = await portal.Driver.OfficeAsync();
        await Answer.SuccessAsync(office.Http.GetAsync($"/api/office/documents/{story.Document.Id}/receipt"));

        // To somebody else, and to who no longer sees where it stands, it is not there.
        var stranger = await portal.Driver.SignInWithInvitationAsync(await office.AddPersonAsync("Vera Vreemd", Unique.Email()));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, stranger.Http.GetAsync($"/api/documents/{story.Document.Id}/receipt"));
        await Answer.SuccessAsync(office.SetMemberAsync(story.Dossier, story.Person, "director", mayHandle: true, portalAccess: true, ["Advies"]));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, client.Http.GetAsync($"/api/documents/{story.Document.Id}/receipt"));
    }

    [Theory]
    [InlineData("AanleverFault", "ALS100", 0)]
    [InlineData("Afleverfout", "410 AFS400", 1)]
    [InlineData("Foutuitvragendepartij", "510 VAS500", 1)]
    public async Task A_refused_return_becomes_work_for_the_office_who_can_file_it_again(string scenario, string code, int received)
    {
        await portal.Digipoort.PlayAsync(scenario);
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await story.ReachesAsync("failed");
        Assert.Equal(received, await portal.Digipoort.CountAsync(story.Instance));
        var item = await Eventually.FindsAsync("the work item", async () => (await story.WorkAsync()).SingleOrDefault());
        Assert.Equal("filing-failed", item.Kind);
        Assert.StartsWith(code, item.Comment, StringComparison.Ordinal);
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, "Indienen mislukt");

        await portal.Digipoort.PlayAsync("Happyflow");
        await Answer.SuccessAsync((await portal.Driver.OfficeAsync()).TryFileAgainAsync(story.Document));
        await story.ReachesAsync("accepted");
        Assert.Equal(received + 1, await portal.Digipoort.CountAsync(story.Instance));
        Assert.Empty(await story.WorkAsync());
        await Answer.ProblemAsync(HttpStatusCode.Conflict, (await portal.Driver.OfficeAsync()).TryFileAgainAsync(story.Document));
    }

    [Fact]
    public async Task An_answer_that_got_lost_does_not_lead_to_a_second_message()
    {
        await portal.Digipoort.PlayAsync("AntwoordVerloren");
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await story.ReachesAsync("accepted");
        Assert.Equal(1, await portal.Digipoort.CountAsync(story.Instance));
    }

    [Theory]
    [InlineData("VerzoekVerloren")]
    [InlineData("Overbelast")]
    [InlineData("AntwoordVervalst")]
    public async Task What_did_not_arrive_or_is_in_doubt_is_sent_again_only_when_it_is_not_there(string scenario)
    {
        await portal.Digipoort.PlayAsync(scenario);
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await Eventually.HoldsAsync("the filing to be tried", async () => (await story.LookAsync()).Workflow?.Step == "awaits-filing");
        await portal.Digipoort.PlayAsync("Happyflow");
        await story.ReachesAsync("accepted");
        Assert.Equal(1, await portal.Digipoort.CountAsync(story.Instance));
    }

    [Fact]
    public async Task A_status_that_nobody_lists_leaves_the_return_under_way_and_is_told_to_the_office()
    {
        await portal.Digipoort.PlayAsync("OnbekendeStatus");
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await story.ReachesAsync("submitted");
        await Eventually.HoldsAsync("the office to be told", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT20S");
            return (await story.WorkAsync()) is [{ Kind: "filing-attention" } item] && item.Comment!.Contains("777", StringComparison.Ordinal);
        });
        Assert.Equal("submitted", (await story.LookAsync()).Filing!.State);
    }

    [Fact]
    public async Task A_filing_of_more_than_a_day_is_told_to_the_office_and_goes_on_and_cannot_be_withdrawn()
    {
        await portal.Digipoort.PlayAsync("MaximaalAantalAfleverpogingen");
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await story.ReachesAsync("submitted");
        var refused = await Answer.ProblemAsync(HttpStatusCode.Conflict, (await portal.Driver.OfficeAsync()).TryWithdrawAsync(story.Document, "Toch niet."));
        Assert.Equal("already-filed", refused.Code);
        await portal.Driver.AdvanceClockAsync("P1DT1H");
        await Eventually.HoldsAsync("the office to be told", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT5M");
            return (await story.WorkAsync()) is [{ Kind: "filing-attention" }];
        });
        await story.ReachesAsync("failed", "PT2H");
        Assert.StartsWith("410 AFS600", (await story.LookAsync()).Filing!.Step!.Code, StringComparison.Ordinal);
    }
}
