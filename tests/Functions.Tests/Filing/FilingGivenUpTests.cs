using Portal.Filing;
using Portal.Functions.Tests.Platform.Workflows;
using Portal.Platform.Workflows;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>A step of the filing that takes the whole process with it.</summary>
public sealed class FilingGivenUpTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Theory]
    [InlineData(nameof(DeliverReturn))]
    [InlineData(nameof(FollowReturn))]
    public async Task What_took_the_process_along_three_times_is_work_for_the_office_and_goes_when_it_is_filed_again(string activity)
    {
        var story = await TaxReturn.PlaceAsync(portal.Driver);
        await Deaths.OfAsync(portal.Services, new Step($"{story.Document.Id}.1", $"{activity}|0"));
        await story.ApproveAsync();
        await story.ReachesAsync("failed");
        var item = await (await portal.Driver.OfficeAsync()).WorkItemForAsync(story.Document, "filing-failed");
        Assert.StartsWith("step-died: De portal is hier steeds op vastgelopen", item.Comment, StringComparison.Ordinal);
        Assert.Equal(activity == nameof(FollowReturn) ? 1 : 0, await portal.Digipoort.CountAsync(story.Instance));

        await Answer.SuccessAsync((await portal.Driver.OfficeAsync()).TryFileAgainAsync(story.Document));
        await story.ReachesAsync("accepted");
    }
}
