using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Filing.Digipoort;
using Portal.Local.Demo;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>A return that Digipoort refused, and what is then sent in its place: what was approved, or nothing.</summary>
public sealed class FilingAgainTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task An_instance_that_was_altered_in_storage_after_the_approval_is_not_filed()
    {
        var story = await RefusedAsync();
        var altered = ReturnInstance.IncomeTax(story.Bsn, 2025, 1).ToBytes();
        var instance = (await portal.Services.GetRequiredService<DocumentStore>().FindAsync(story.Document.Id, CancellationToken.None))!.Instance!;
        await portal.Services.GetRequiredService<StorageNames>().Container(FileStore.Files).GetBlobClient(instance.Blob).UploadAsync(new BinaryData(altered), overwrite: true);
        await FailsAgainAsync(story, "filing-instance-altered");
        Assert.Equal(0, await portal.Digipoort.CountAsync(altered));
    }

    [Fact]
    public async Task A_return_that_was_approved_before_the_switch_was_turned_off_is_not_filed()
    {
        var story = await RefusedAsync();
        var options = portal.Services.GetRequiredService<IOptions<DigipoortOptions>>().Value;
        options.Submit = false;
        try
        {
            await FailsAgainAsync(story, "filing-switched-off");
        }
        finally
        {
            options.Submit = true;
        }
    }

    [Fact]
    public async Task In_place_of_a_return_that_was_refused_the_new_one_is_filed_once_it_is_approved()
    {
        var story = await RefusedAsync();
        var corrected = ReturnInstance.IncomeTax(story.Bsn, 2025, 1_234_567).ToBytes();
        var replaced = await (await portal.Driver.OfficeAsync()).ReplaceReturnAsync(story.Document, new { }, corrected);
        var shown = await story.LookAsync();
        Assert.Equal((2, 1_234_567m), (replaced.Version, shown.Figures![0].Amount));
        Assert.Null(shown.Filing);
        await Eventually.HoldsAsync("the work on the old one to go", async () => (await story.WorkAsync()).Count == 0);

        await (await portal.Driver.SignInAsync(story.Person)).ApproveAsync(replaced);
        await story.ReachesAsync("accepted");
        Assert.Equal((0, 1), (await portal.Digipoort.CountAsync(story.Instance), await portal.Digipoort.CountAsync(corrected)));
    }

    private async Task<TaxReturn> RefusedAsync()
    {
        await portal.Digipoort.PlayAsync("AanleverFault");
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await story.ApproveAsync();
        await story.ReachesAsync("failed");
        await Eventually.FindsAsync("the work item", async () => (await story.WorkAsync()).SingleOrDefault());
        await portal.Digipoort.PlayAsync("Happyflow");
        return story;
    }

    private async Task FailsAgainAsync(TaxReturn story, string code)
    {
        await Answer.SuccessAsync((await portal.Driver.OfficeAsync()).TryFileAgainAsync(story.Document));
        await story.ReachesAsync("failed");
        Assert.Equal(code, (await story.LookAsync()).Filing!.Step!.Code);
        var item = await Eventually.FindsAsync("the work item", async () => (await story.WorkAsync()).SingleOrDefault());
        Assert.StartsWith(code, item.Comment, StringComparison.Ordinal);
        Assert.Equal(0, await portal.Digipoort.CountAsync(story.Instance));
    }
}
