using Azure;
using Portal.Batches.Reading;
using Portal.Documents;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Batches;

/// <summary>Reads the files of a batch that were not read yet, and joins those that belong together.</summary>
public sealed class BatchReading(BatchStore batches, FileStore files, FileReading reading, RowDrawing drawing, TimeProvider clock)
{
    // What a reader and storage take together.
    private const int AtOnce = 4;

    // Lost to staff that works in the batch at the same moment.
    private const int MostTries = 5;

    /// <param name="enough">After this nothing more is begun; what is left is for the workflow.</param>
    /// <param name="caller">On whose behalf.</param>
    public async Task ReadAsync(string batchId, TimeSpan enough, string caller, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var rows = await batches.RowsAsync(batchId, cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows.Where(row => row.State == RowState.Reading), options, async (row, token) =>
        {
            if (clock.GetElapsedTime(start) < enough) await ReadRowAsync(row, rows, caller, token);
        });
        await JoinAsync(batchId, cancellation);
    }

    /// <summary>A file that took the process along each time is told at its row, as any that cannot be read.</summary>
    /// <param name="code">Of what became of it.</param>
    public Task GiveUpAsync(BatchRow row, string code, CancellationToken cancellation) =>
        WriteAsync(row, [], [.. row.Files.Select(file => file with { Error = code, Facts = FileFacts.None })], cancellation);

    /// <param name="others">The rows of the batch; their files are known before they are read.</param>
    public async Task ReadRowAsync(BatchRow row, IReadOnlyList<BatchRow> others, string caller, CancellationToken cancellation)
    {
        var read = new List<BatchFile>();
        foreach (var file in row.Files) read.Add(file.Facts is null ? await ReadFileAsync(file, caller, cancellation) : file);
        await WriteAsync(row, others, read, cancellation);
    }

    private async Task<BatchFile> ReadFileAsync(BatchFile file, string caller, CancellationToken cancellation)
    {
        await using var source = await files.ReadAsync(file.File, cancellation);
        await using var spooled = await SpooledFile.ReadAsync(file.File.Name, file.File.ContentType, source, file.File.Size, cancellation);
        return await reading.ReadAsync(file, spooled!, caller, cancellation);
    }

    private async Task WriteAsync(
        BatchRow unread, IReadOnlyList<BatchRow> others, IReadOnlyList<BatchFile> read, CancellationToken cancellation)
    {
        await batches.ChangeRowAsync(unread.PartitionKey, unread.Id, ReadAsync, cancellation);

        async Task<bool> ReadAsync(BatchRow row)
        {
            if (row.State != RowState.Reading) return false;
            (row.Files, row.State) = (read, RowState.Open);
            await drawing.DrawAsync(row, others.Where(other => other.RowKey != row.RowKey), cancellation);
            // What is there already does not go out again by itself; staff can say that it has to.
            if (row.Problems.Any(problem => RowCheck.IsDuplicate(problem.Code))) row.State = RowState.Skipped;
            return true;
        }
    }

    public async Task JoinAsync(string batchId, CancellationToken cancellation)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                await TryJoinAsync(batchId, cancellation);
                await LeaveOutDoublesAsync(batchId, cancellation);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.IsConflict())
            {
                // Somebody changed one of them: it is looked at anew, as it is now.
            }
        }
    }

    private async Task TryJoinAsync(string batchId, CancellationToken cancellation)
    {
        var rows = await batches.RowsAsync(batchId, cancellation);
        foreach (var (row, gone) in Pairing.Find(rows))
        {
            row.Files = [.. row.Files, .. gone.Files];
            await drawing.DrawAsync(row, rows.Where(other => other != row && other != gone), cancellation);
            await batches.WriteAsync([row], [gone], cancellation);
        }
    }

    // Two that were read at the same time did not know of each other.
    private async Task LeaveOutDoublesAsync(string batchId, CancellationToken cancellation)
    {
        var rows = await batches.RowsAsync(batchId, cancellation);
        foreach (var row in rows.Where(
            row => row.State == RowState.Open && !row.Has(RowChanges.SkippedField) && RowCheck.IsDouble(row, rows)))
        {
            row.State = RowState.Skipped;
            await drawing.DrawAsync(row, rows.Where(other => other != row), cancellation);
            await batches.WriteAsync([row], cancellation);
        }
    }
}
