using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Audit;

public sealed class AuditTrailTests(SharedPortal shared)
{
    [Fact]
    public async Task Every_write_of_a_story_is_an_event_and_each_event_is_chained_to_the_one_before()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.ApproveAsync(placed, "Prima.");
        await story.Office.CompleteAsync(await story.Office.WorkItemForAsync(placed));
        var events = await EventsAsync(story.Dossier.Id);
        Assert.Equal(["dossier-added", "member-set", "member-set", "document-placed", "document-approved", "return-filed"], events.Select(row => row.Event));
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(row => row.Sequence));
        var previous = "";
        foreach (var row in events)
        {
            Assert.Equal((previous, row.ComputeHash()), (row.PreviousHash, row.Hash));
            previous = row.Hash;
        }

        var decision = events[4];
        Assert.Equal(("Directeur 1", placed.Id, "Prima."), (decision.ActorName, decision.Subject, decision.Detail));
        Assert.Equal((await story.First.DocumentAsync(placed)).Files[0].Sha256, decision.Version);
        Assert.NotEmpty(decision.Address);
    }

    [Fact]
    public async Task The_events_of_a_document_are_listed_apart_and_stand_in_the_chain_as_they_are()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        var (first, other) = (await story.Office.UploadAsync(story.Dossier, "BTW Q1"), await story.Office.UploadAsync(story.Dossier, "BTW Q2"));
        await story.First.ApproveAsync(first);
        await story.Office.WithdrawAsync(other, "Was van een ander.");
        var listed = await shared.Services.GetRequiredService<DossierStore>().HistoryAsync(story.Dossier.Id, first.Id, CancellationToken.None);
        var inChain = (await EventsAsync(story.Dossier.Id)).Where(row => row.Subject == first.Id);
        Assert.Equal(["document-placed", "document-approved"], listed.Select(row => row.Event));
        Assert.Equal(inChain.Select(row => (row.Sequence, row.Hash)), listed.Select(row => (row.Sequence, row.Hash)));
        Assert.All(listed, row => Assert.Equal(row.Hash, row.ComputeHash()));
    }

    [Fact]
    public async Task Events_of_the_same_moment_all_get_their_place_in_the_chain()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => story.Office.UploadAsync(story.Dossier, $"BTW {number}", Pdfs.WithPages(1))));
        var events = await EventsAsync(story.Dossier.Id);
        Assert.Equal(8, events.Count(row => row.Event == "document-placed"));
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        Assert.Equal(Enumerable.Range(1, 8), (await story.First.DocumentsAsync(story.Dossier)).Select(document => document.Number).Order());
    }

    [Fact]
    public void An_event_that_was_altered_no_longer_has_its_hash()
    {
        var row = new AuditRow { PartitionKey = "d", Sequence = 3, Event = "document-approved", Subject = "d-1", ActorName = "An", Detail = "Ja", PreviousHash = "x" };
        var hash = row.ComputeHash();
        row.Detail = "Nee";
        Assert.NotEqual(hash, row.ComputeHash());
        (row.Detail, row.ActorName) = ("Ja", "Jan");
        Assert.NotEqual(hash, row.ComputeHash());
    }

    private Task<List<AuditRow>> EventsAsync(string dossierId) => shared.Services.GetRequiredService<DossierStore>().Table
        .RowsAsync<AuditRow>(dossierId, AuditRow.Prefix, CancellationToken.None).ToListAsync();
}
