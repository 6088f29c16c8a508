using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Portal.Platform.Storage;

/// <summary>Writes that hold only while a row is as it was read.</summary>
public static class ConditionalWrites
{
    private const int MostTries = 20;
    private const int LongestPause = 20;

    /// <summary>Adds a row that was not there, or replaces one as it was read. The row can be written again after that.</summary>
    /// <exception cref="RequestFailedException">A conflict, see <see cref="TableQueries.IsConflict"/>: somebody else was first.</exception>
    public static async Task WriteAsync(this TableClient table, ITableEntity row, CancellationToken cancellation)
    {
        var written = row.ETag == default
            ? await table.AddEntityAsync(row, cancellation)
            : await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
        row.ETag = written.Headers.ETag ?? default;
    }

    /// <summary>The same as a part of a transaction.</summary>
    public static TableTransactionAction Write(ITableEntity row) => row.ETag == default
        ? new(TableTransactionActionType.Add, row)
        : new(TableTransactionActionType.UpdateReplace, row, row.ETag);

    /// <summary>Reads and writes again when somebody else was first, after a moment that differs for each.</summary>
    /// <param name="attempt">Reads the row anew each time. False when there is nothing to write.</param>
    /// <returns>False also when others were first each time.</returns>
    public static async Task<bool> UntilWrittenAsync(Func<Task<bool>> attempt)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (RequestFailedException conflict) when (conflict.IsConflict())
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(1, LongestPause));
            }
        }

        return false;
    }
}
