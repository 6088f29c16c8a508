using Portal.Testing;

namespace Portal.Functions.Tests.Pdf;

/// <summary>What may run by itself is refused where it is signed (SealableTests) and noted elsewhere.</summary>
public sealed class ActiveContentTests(SharedPortal shared)
{
    [Fact]
    public async Task A_script_in_a_return_is_noted_until_a_version_without_it()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW met een script", Pdfs.WithScript());
        Assert.True((await story.Office.DocumentAsync(placed.Id)).Files.Single().ActiveContent);
        await story.Office.ReplaceAsync(placed, new { subject = "BTW zonder script" });
        Assert.Null((await story.Office.DocumentAsync(placed.Id)).Files.Single().ActiveContent);
    }

    [Fact]
    public async Task A_script_in_what_a_client_attaches_is_noted_for_both_sides()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var asked = await story.First.Questions.BeginAsync(story.Dossier, "Bijlage", files: [("offerte.pdf", Pdfs.WithScript()), ("brief.pdf", Pdfs.WithPages(1))]);
        foreach (var side in new[] { story.First.Questions, story.Office.Questions })
            Assert.Equal([true, null], (await side.ReadByIdAsync(asked.Id)).Messages[0].Files.Select(file => file.ActiveContent));
    }

    [Fact]
    public async Task A_file_that_cannot_be_looked_through_may_have_one()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW in de diepte", HostilePdfs.All["a page in thirty thousand arrays"].File);
        Assert.True((await story.Office.DocumentAsync(placed.Id)).Files.Single().ActiveContent);
    }
}
