using System.IO.Compression;
using Azure.Data.Tables;
using Portal.Local.Toolchain;

namespace Portal.Functions.Tests.Backup;

public sealed class BackupFileTests : IAsyncLifetime
{
    private BackupDrill _drill = null!;

    public async ValueTask InitializeAsync()
    {
        _drill = await BackupDrill.PrepareAsync();
        await _drill.Saved.Table("Things").CreateAsync();
        await _drill.Saved.Container("files").CreateAsync();
    }

    public ValueTask DisposeAsync() => _drill.DisposeAsync();

    [Fact]
    public async Task Every_type_of_Table_Storage_comes_back_as_it_was()
    {
        var row = new TableEntity("p", "r|é'\"1")
        {
            ["Text"] = "Één ‘regel’\nen nog een \U0001F600", ["Empty"] = "", ["Flag"] = true, ["Int"] = int.MinValue, ["Long"] = long.MaxValue, ["Double"] = 0.1 + 0.2,
            ["Moment"] = new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1234567), ["Id"] = Guid.NewGuid(), ["Bytes"] = new byte[] { 0, 1, 255 },
        };
        await _drill.Saved.Table("Things").AddEntityAsync(row);
        await _drill.SaveAsync();
        await _drill.RestoreAsync();
        TableEntity back = await _drill.Restored.Table("Things").GetEntityAsync<TableEntity>("p", row.RowKey);
        foreach (var (name, value) in row) Assert.Equal(value, back[name]);
    }

    [Fact]
    public async Task More_rows_than_a_page_or_a_transaction_holds_and_large_ones_come_back()
    {
        var table = _drill.Saved.Table("Things");
        var small = Enumerable.Range(0, 1100).Select(number => new TableEntity("many", $"{number:D5}") { ["Number"] = number });
        foreach (var batch in small.Chunk(100)) await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        for (var number = 0; number < 12; number++) await table.AddEntityAsync(Large($"{number:D2}"));
        await _drill.SaveAsync();
        Assert.Equal(1112, (await _drill.RestoreAsync()).Tables.Single().Rows);
    }

    [Fact]
    public async Task Tables_of_a_portal_with_a_longer_prefix_and_the_durable_hub_are_left_alone()
    {
        foreach (var name in new[] { "2Things", "hubInstances" })
        {
            await _drill.Saved.Table(name).CreateAsync();
            await _drill.Saved.Table(name).AddEntityAsync(new TableEntity("p", "r"));
        }

        Assert.Equal(["Things"], (await _drill.SaveAsync()).Tables.Select(table => table.Name));
    }

    [Fact]
    public async Task A_file_that_was_changed_anywhere_is_refused_and_nothing_is_written()
    {
        await _drill.Saved.Table("Things").AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "Akkoord" });
        await _drill.Saved.Container("files").UploadBlobAsync("d/one", BinaryData.FromString("the bytes of a document"));
        await _drill.SaveAsync();
        var whole = await File.ReadAllBytesAsync(_drill.BackupFile);
        foreach (var entry in new[] { "tables/Things.jsonl", "blobs/files/d/one", "manifest.json" })
        {
            await File.WriteAllBytesAsync(_drill.BackupFile, whole);
            await RewriteAsync(entry, text => text.Replace("A", "B", StringComparison.Ordinal).Replace("bytes", "bites", StringComparison.Ordinal));
            await RefusedAsync("damaged");
        }

        await File.WriteAllBytesAsync(_drill.BackupFile, whole[..^40]);
        await RefusedAsync("cannot be restored");
        await File.WriteAllBytesAsync(_drill.BackupFile, whole);
        await _drill.RestoreAsync();
    }

    [Fact]
    public async Task A_file_with_an_entry_too_few_or_too_many_is_refused()
    {
        await _drill.Saved.Container("files").UploadBlobAsync("d/one", BinaryData.FromString("one"));
        await _drill.SaveAsync();
        using (var zip = ZipFile.Open(_drill.BackupFile, ZipArchiveMode.Update)) zip.CreateEntry("blobs/files/d/two");
        await RefusedAsync("entries");
        using (var zip = ZipFile.Open(_drill.BackupFile, ZipArchiveMode.Update)) zip.GetEntry("blobs/files/d/one")!.Delete();
        await RefusedAsync("missing");
    }

    [Fact]
    public async Task What_holds_anything_is_not_written_over_unless_asked_for_and_then_nothing_of_it_stays()
    {
        await _drill.Saved.Table("Things").AddEntityAsync(new TableEntity("p", "mine"));
        await _drill.SaveAsync();
        await _drill.Restored.Table("Others").CreateAsync();
        await _drill.Restored.Table("Others").AddEntityAsync(new TableEntity("p", "theirs"));
        await _drill.Restored.Table("hubInstances").CreateAsync();
        await _drill.Restored.Table("hubInstances").AddEntityAsync(new TableEntity("p", "a workflow"));
        var queue = await _drill.NewQueueAsync("hub-control-00");
        await queue.SendMessageAsync("for a workflow");
        await _drill.Restored.Container("files").CreateAsync();
        await _drill.Restored.Container("files").UploadBlobAsync("theirs", BinaryData.FromString("x"));

        var refusal = await Assert.ThrowsAsync<LocalException>(() => _drill.RestoreAsync());
        Assert.Contains("--overwrite", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", (await _drill.Restored.Table("Others").GetEntityAsync<TableEntity>("p", "theirs")).Value.RowKey);

        await _drill.RestoreAsync(overwrite: true);
        Assert.Empty(await _drill.Restored.Table("Others").QueryAsync<TableEntity>().ToListAsync());
        Assert.Empty(await _drill.Restored.Table("hubInstances").QueryAsync<TableEntity>().ToListAsync());
        Assert.Empty((await queue.PeekMessagesAsync(1)).Value);
        Assert.Empty(await _drill.Restored.Container("files").GetBlobsAsync().ToListAsync());
        Assert.Single(await _drill.Restored.Table("Things").QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task What_an_immutability_policy_guards_stays_and_a_restore_goes_past_it()
    {
        await _drill.Saved.Table("Things").AddEntityAsync(new TableEntity("p", "mine"));
        await _drill.Saved.Container("signed").CreateAsync();
        await _drill.Saved.Container("signed").UploadBlobAsync("d/sealed", BinaryData.FromString("sealed"));
        await _drill.SaveAsync();
        await _drill.RestoreAsync();
        await _drill.Restored.Container("signed").UploadBlobAsync("d/later", BinaryData.FromString("sealed after the backup"));

        var guarded = _drill.RestoredWith(new StandsFast());
        await _drill.RestoreAsync(overwrite: true, guarded);
        Assert.Equal("sealed", (await guarded.Container("signed").GetBlobClient("d/sealed").DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal(2, await guarded.Container("signed").GetBlobsAsync().CountAsync());

        // Other bytes under the name of what is in the backup are found, though they cannot be mended.
        await _drill.Restored.Container("signed").GetBlobClient("d/sealed").UploadAsync(BinaryData.FromString("other"), overwrite: true);
        Assert.Contains("other bytes", (await Assert.ThrowsAsync<LocalException>(() => _drill.RestoreAsync(overwrite: true, guarded))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_and_an_empty_account_gives_none()
    {
        await _drill.SaveAsync();
        Assert.Contains("there already", (await Assert.ThrowsAsync<LocalException>(() => _drill.SaveAsync())).Message, StringComparison.Ordinal);
        await _drill.Saved.Table("Things").DeleteAsync();
        File.Delete(_drill.BackupFile);
        await Assert.ThrowsAsync<LocalException>(() => _drill.SaveAsync());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_drill.BackupFile)!));
    }

    private static TableEntity Large(string key)
    {
        var row = new TableEntity("large", key);
        for (var part = 0; part < 12; part++) row[$"Part{part}"] = new string('x', 30_000);
        return row;
    }

    private async Task RewriteAsync(string name, Func<string, string> change)
    {
        using var zip = ZipFile.Open(_drill.BackupFile, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open())) text = await reader.ReadToEndAsync();
        zip.GetEntry(name)!.Delete();
        await using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        await writer.WriteAsync(change(text).Replace("\"bites\"", "\"bytes\"", StringComparison.Ordinal));
    }

    private async Task RefusedAsync(string because)
    {
        var refusal = await Assert.ThrowsAsync<LocalException>(() => _drill.RestoreAsync());
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.True(await _drill.Restored.IsEmptyAsync(CancellationToken.None));
    }
}
