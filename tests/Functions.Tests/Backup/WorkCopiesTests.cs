using Azure.Data.Tables;
using Portal.Domain;
using Portal.Functions.Tests.Work;
using Portal.Testing;

namespace Portal.Functions.Tests.Backup;

public sealed class WorkCopiesTests
{
    [Fact]
    public async Task Work_that_was_written_while_the_backup_was_made_stands_in_its_lists_as_it_is()
    {
        await using var drill = await BackupDrill.PrepareAsync();
        var old = await drill.StartOldAsync();
        string[] ids = [await old.Services.AddWorkAsync(due: "2031-01-01"), await old.Services.AddWorkAsync(due: "2031-01-02"), await old.Services.AddWorkAsync(due: "2031-01-03")];
        await old.DisposeAsync();
        var table = drill.Saved.Table("WorkItems");
        // Done after its copies were read; without a copy; and with one that says what the item said before.
        await table.DeleteEntityAsync(WorkItem.Office, WorkItem.Open + ids[0]);
        await table.DeleteEntityAsync(WorkItem.Office, KeyOf(ids[1]));
        TableEntity copy = await table.GetEntityAsync<TableEntity>(WorkItem.Office, KeyOf(ids[2]));
        copy["Subject"] = "Wat het was";
        await table.UpdateEntityAsync(copy, copy.ETag);
        await drill.SaveAsync();
        await drill.RestoreAsync();

        var portal = await drill.StartNewAsync();
        var office = await new PortalDriver(portal.Origin).OfficeAsync();
        foreach (var list in new[] { "owner=none", "kind=no-response", "" })
            Assert.Equal([(ids[1], "Werk 2031-01-02"), (ids[2], "Werk 2031-01-03")], (await office.WorkAsync(list)).Select(item => (item.Id, item.Subject)));
        await office.CompleteManyAsync(ids[1..]);
        Assert.Empty(await office.WorkAsync("owner=none"));
    }

    private static string KeyOf(string id) => WorkLists.Todo(WorkLists.Nobody, null) + id;
}
