using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform;

public sealed class StorageAwayTests
{
    [Fact]
    public async Task While_storage_is_away_the_answer_is_a_clear_503_and_afterwards_everything_goes_on()
    {
        await using var portal = await SharedPortal.StartWithOwnStorageAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.TaskForAsync(placed);

        await portal.StopStorageAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, story.First.TryDecideAsync(placed.Id, "approve"));
        Assert.Equal("storage-unavailable", problem.Code);
        await Answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, story.First.Http.GetAsync("/api/tasks"));
        await Answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, portal.Driver.NewHttp().GetAsync("/api/health"));

        await portal.StartStorageAsync();
        await Eventually.HoldsAsync("the portal to be healthy", async () => (await portal.Driver.NewHttp().GetAsync("/api/health")).IsSuccessStatusCode);
        Assert.Equal("open", (await story.First.DocumentAsync(placed)).State);
        await story.First.ApproveAsync(placed);
        await story.Second.NoTaskForAsync(placed);
        Assert.Equal("file-return", (await story.Office.WorkItemForAsync(placed)).Kind);
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
    }
}
