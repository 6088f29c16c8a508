using Portal.Testing;

namespace Portal.Functions.Tests.Backup;

/// <summary>Two directors and three documents: one that waits for them, one that they approved and one that was filed. All mails are out.</summary>
public sealed record HalfwayStory(Scenario Scenario, PlacedAnswer Open, PlacedAnswer Approved, PlacedAnswer Filed, IReadOnlyDictionary<string, byte[]> Pdfs)
{
    private const int MailsOfPlacing = 3 * 2;
    private const int MailsOfDeciding = 2;
    private const int Invitations = 2;

    public static async Task<HalfwayStory> TellAsync(PortalDriver portal)
    {
        var scenario = await Scenario.WithDirectorsAsync(portal);
        var pdfs = new Dictionary<string, byte[]>();
        var open = await PlaceAsync("BTW Q1");
        var approved = await PlaceAsync("BTW Q2");
        var filed = await PlaceAsync("BTW Q3");
        await scenario.First.ApproveAsync(approved, "Akkoord.");
        await scenario.Second.ApproveAsync(filed, "Klopt.");
        await scenario.Office.WorkItemForAsync(approved);
        await scenario.Office.CompleteAsync(await scenario.Office.WorkItemForAsync(filed), new { reference = "OB-2021-3" });
        await Eventually.HoldsAsync("the filed one to be at its end", async () => (await scenario.Office.DocumentAsync(filed.Id)).Workflow?.Status == "Completed");
        await Eventually.HoldsAsync("all mails to be out", async () => (await portal.Mail.AllAsync()).Count == Invitations + MailsOfPlacing + MailsOfDeciding);
        await scenario.First.TaskForAsync(open);
        return new HalfwayStory(scenario, open, approved, filed, pdfs);

        async Task<PlacedAnswer> PlaceAsync(string subject)
        {
            var pdf = Testing.Pdfs.WithPages(3, subject);
            var placed = await scenario.Office.UploadAsync(scenario.Dossier, subject, pdf);
            pdfs[placed.Id] = pdf;
            return placed;
        }
    }
}
