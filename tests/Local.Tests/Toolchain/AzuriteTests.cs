using System.Diagnostics;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Toolchain;

public sealed class AzuriteTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed()
    {
        using var folder = new TemporaryFolder();
        await using (var killed = await AzuriteProcess.StartAsync(new AzuriteOptions(folder.Path)))
        {
            var rows = new TableServiceClient(killed.ConnectionString).GetTableClient("things");
            await rows.CreateAsync();
            await rows.AddEntityAsync(new TableEntity("a", "1") { ["Text"] = "first" });
            await rows.UpdateEntityAsync(new TableEntity("a", "1") { ["Text"] = "changed" }, Azure.ETag.All);
            await rows.AddEntityAsync(new TableEntity("a", "2"));
            await rows.DeleteEntityAsync("a", "2");
            await rows.SubmitTransactionAsync(Enumerable.Range(0, 20).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("batch", $"{i}"))));
            var files = new BlobServiceClient(killed.ConnectionString).GetBlobContainerClient("files");
            await files.CreateAsync();
            await files.UploadBlobAsync("letter", BinaryData.FromString("Geachte heer"));
            Process.GetProcessById(killed.ProcessId).Kill();
        }

        await using var again = await AzuriteProcess.StartAsync(new AzuriteOptions(folder.Path));
        var table = new TableServiceClient(again.ConnectionString).GetTableClient("things");
        var only = Assert.Single(table.Query<TableEntity>(row => row.PartitionKey == "a"));
        Assert.Equal("changed", only.GetString("Text"));
        Assert.Equal(20, table.Query<TableEntity>(row => row.PartitionKey == "batch").Count());
        var letter = await new BlobServiceClient(again.ConnectionString).GetBlobContainerClient("files").GetBlobClient("letter").DownloadContentAsync();
        Assert.Equal("Geachte heer", letter.Value.Content.ToString());
    }

    [Fact]
    public async Task It_ends_when_the_process_that_started_it_is_killed()
    {
        var tools = await ToolchainSetup.PrepareAzuriteAsync(Steps.Silent);
        using var parent = StartParent(tools.Node);
        string line = "";
        while (!line.Contains("Table service is successfully listening", StringComparison.Ordinal))
            line = await parent.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Azurite did not start.");
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        Assert.True(await Answers(address));

        parent.Kill();

        await Until(async () => !await Answers(address));
    }

    [Fact]
    public async Task A_folder_that_is_still_held_is_waited_for()
    {
        using var folder = new TemporaryFolder();
        var first = await AzuriteProcess.StartAsync(new AzuriteOptions(folder.Path));
        await new TableServiceClient(first.ConnectionString).CreateTableAsync("things");
        var second = AzuriteProcess.StartAsync(new AzuriteOptions(folder.Path));

        await first.DisposeAsync();

        await using var running = await second;
        Assert.Single(new TableServiceClient(running.ConnectionString).Query().ToList(), table => table.Name == "things");
    }

    // A process of its own that starts Azurite with a pipe as its input, as this one does, and then only waits.
    private static Process StartParent(string node)
    {
        const string Script = """
            require('child_process').spawn(process.execPath,
              ['run.mjs', '--inMemoryPersistence', '--disableTelemetry', '--blobPort', '0', '--queuePort', '0', '--tablePort', '0'],
              { stdio: ['pipe', 'inherit', 'ignore'] });
            """;
        return Process.Start(new ProcessStartInfo(node, ["-e", Script])
        {
            WorkingDirectory = Repository.Path("local", "azurite"), RedirectStandardOutput = true,
        })!;
    }

    private static async Task<bool> Answers(Uri address)
    {
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Yield())
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "It did not happen within 60 seconds.");
    }
}
