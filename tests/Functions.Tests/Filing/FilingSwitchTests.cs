using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Filing.Digipoort;
using Portal.Local.Demo;
using Portal.Platform.Outcomes;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>What the office uploads with a return, and who files it.</summary>
public sealed class FilingSwitchTests(SharedPortal shared)
{
    [Fact]
    public async Task A_portal_that_is_not_to_file_files_nothing_says_so_and_leaves_the_return_to_the_office()
    {
        await using var portal = await shared.StartAnotherAsync(services => services.PostConfigure<DigipoortOptions>(options => options.Submit = false));
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        Assert.False((await story.ApproveAsync()).Filing!.Automatic);
        var office = await portal.Driver.OfficeAsync();
        Assert.Equal("file-return", (await office.WorkItemForAsync(story.Document)).Kind);
        Assert.Equal(0, await new Digipoort(portal.Driver.NewHttp()).CountAsync(story.Instance));
        var health = Assert.Single(await office.HealthAsync(), item => item.Name == "digipoort");
        Assert.Equal(("ok", "Automatisch indienen staat uit: de portal dient niets in. Aangiften dient u zelf in."), (health.State, health.Detail));
    }

    [Fact]
    public async Task A_vat_return_is_filed_by_the_office_also_when_it_carries_its_instance()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var dossier = await VatDossierAsync(story.Office);
        await story.Office.MakeDirectorAsync(dossier, story.Directors[0].Person);
        var placed = await story.Office.PlaceReturnAsync(dossier, new { kind = "VatReturn", subject = "BTW 1e kwartaal", period = "2026-Q1" }, Quarter());
        await story.First.TaskForAsync(placed);
        Assert.False((await story.First.ApproveAsync(placed)).Filing!.Automatic);
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
    }

    [Theory]
    [InlineData("123456782", "2025", "instance-other-taxpayer")]
    [InlineData(null, "2024", "instance-other-period")]
    public async Task An_instance_that_is_not_the_return_it_is_said_to_be_is_refused(string? bsn, string period, string error)
    {
        var office = await shared.Driver.OfficeAsync();
        var own = TaxReturn.NewBsn();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", own);
        var instance = ReturnInstance.IncomeTax(bsn ?? own, 2025, 1).ToBytes();
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryPlaceReturnAsync(dossier, new { kind = "IncomeTaxReturn", subject = "IB", period }, instance));
        Assert.Equal([ErrorTexts.For(error)], refused.Errors!["files"]);
    }

    [Fact]
    public async Task An_instance_does_not_belong_to_what_is_no_return()
    {
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", TaxReturn.NewBsn());
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryPlaceReturnAsync(dossier, new { kind = "DraftReturn", subject = "Concept" }, Quarter()));
        Assert.Equal([ErrorTexts.For("instance-not-for-kind")], refused.Errors!["files"]);
    }

    private static byte[] Quarter() => ReturnInstance.Vat("001000044B37", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), 4_210).ToBytes();

    private static Task<DossierAnswer> VatDossierAsync(Testing.Office office) =>
        Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = $"Bakkerij {Unique.Word()} B.V.", vatNumber = "001000044B37" }));
}
