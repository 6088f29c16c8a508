using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Filing.Digipoort;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>Who files a return: the portal or the office.</summary>
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
        var dossier = await story.Office.AddVatDossierAsync("001000044B37");
        await story.Office.MakeDirectorAsync(dossier, story.Directors[0].Person);
        var placed = await story.Office.PlaceReturnAsync(dossier, new { kind = "VatReturn", subject = "BTW 1e kwartaal", period = "2026-Q1" }, Quarter());
        await story.First.TaskForAsync(placed);
        Assert.False((await story.First.ApproveAsync(placed)).Filing!.Automatic);
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
    }

    [Fact]
    public async Task The_client_sees_when_the_office_filed_a_vat_return_and_under_which_reference()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW 2e kwartaal");
        await story.First.ApproveAsync(placed);
        var item = await story.Office.WorkItemForAsync(placed);
        DateTimeOffset? filedAt = DateTimeOffset.Parse("2026-01-15T10:30:00Z", CultureInfo.InvariantCulture);
        Assert.Equal("done", (await story.Office.CompleteAsync(item, new { filedAt, reference = "OB-2026-2" })).State);
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), open => open.DocumentId == placed.Id);
        var filing = (await story.First.DocumentAsync(placed)).Filing!;
        Assert.Equal(("submitted", "OB-2026-2", filedAt, false), (filing.State, filing.Reference, filing.At, filing.Automatic));
    }

    private static byte[] Quarter() => ReturnInstance.Vat("001000044B37", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), 4_210).ToBytes();
}
