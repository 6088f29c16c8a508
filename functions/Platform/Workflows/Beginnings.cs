using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Portal.Platform.Storage;

namespace Portal.Platform.Workflows;

/// <param name="Subject">What the step works on: a version of a document.</param>
/// <param name="Name">The step, with whatever parts it has; what is asked for anew has another name.</param>
public sealed record Step(string Subject, string Name);

/// <summary>
/// Runs steps that work on what came from outside and may take the whole process with them: a stack that overflows or memory that runs out
/// is no exception, and after the restart the engine begins the same step again. So each beginning is written down before it and taken
/// away after it, and after three of processes that did not come to the end the step is given up. One that fails in a way that will not
/// change is given up at once. Giving up leads to <c>giveUp</c>, which is to leave work for the office; it can be called again.
/// </summary>
/// <remarks>
/// Beginnings of this very process count for nothing: whoever asks is alive, so what else it began still runs. A message that is delivered
/// again elsewhere while the first run goes on counts as one; three that run at the same time, in three processes, do not come of that.
/// </remarks>
public sealed partial class Beginnings(StorageNames names, TimeProvider clock, ILogger<Beginnings> logger) : IDisposable
{
    public const string Table = "Beginnings";
    public const int Most = 3;

    // By the machine's clock: it measures work.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(2);

    private readonly TableClient _rows = names.Table(Table);
    private readonly string _process = Ids.New();

    // What was begun before goes one at a time: whatever takes the process along then takes no other that was only near when it happened.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<T> RunAsync<T>(Step step, Func<Task<T>> work, Func<StepFailure, Task<T>> giveUp, CancellationToken cancellation)
    {
        var mine = new Beginning(_process, Ids.New(), clock.GetUtcNow());
        if (await TryAddAsync(step, mine, cancellation)) return await EndAfterAsync(step, mine, work, giveUp);
        var hasTurn = await _turn.WaitAsync(LongestTurn, cancellation);
        try
        {
            if (await TryJoinAsync(step, mine, cancellation)) return await EndAfterAsync(step, mine, work, giveUp);
            GaveUp(step, StepFailure.Died.Code);
            return await giveUp(StepFailure.Died);
        }
        finally
        {
            if (hasTurn) _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<T> EndAfterAsync<T>(Step step, Beginning mine, Func<Task<T>> work, Func<StepFailure, Task<T>> giveUp)
    {
        T result;
        try
        {
            result = await work();
        }
#pragma warning disable CA1031 // Whatever was thrown, the process is still there.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await EndAsync(step, mine);
            if (exception.IsPassing()) throw;
            Broke(exception, step);
            return await giveUp(StepFailure.Of(exception));
        }

        // Done, whatever an earlier beginning left.
        await _rows.DeleteEntityAsync(step.Subject, step.Name, ETag.All, CancellationToken.None);
        return result;
    }

    private async Task<bool> TryAddAsync(Step step, Beginning mine, CancellationToken cancellation)
    {
        try
        {
            await _rows.AddEntityAsync(new BeginningsRow { PartitionKey = step.Subject, RowKey = step.Name, Open = [mine] }, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <returns>Whether it may begin.</returns>
    private async Task<bool> TryJoinAsync(Step step, Beginning mine, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await _rows.FindAsync<BeginningsRow>(step.Subject, step.Name, cancellation);
            if (row?.Open.Count(begun => begun.Process != _process) >= Most) return false;
            var isBegun = row is null
                ? await TryAddAsync(step, mine, cancellation)
                : await TryWriteAsync(row, [.. row.Open, mine], cancellation);
            if (isBegun) return true;
        }
    }

    // Also when the host stops: a step that was broken off in order has ended.
    private async Task EndAsync(Step step, Beginning mine)
    {
        while (await _rows.FindAsync<BeginningsRow>(step.Subject, step.Name, CancellationToken.None) is { } row)
            if (await TryWriteAsync(row, [.. row.Open.Where(begun => begun.Attempt != mine.Attempt)], CancellationToken.None)) return;
    }

    private async Task<bool> TryWriteAsync(BeginningsRow row, IReadOnlyList<Beginning> open, CancellationToken cancellation)
    {
        row.Open = open;
        try
        {
            if (open.Count > 0) await _rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            else await _rows.DeleteEntityAsync(row, row.ETag, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    [LoggerMessage(EventName = "StepGivenUp", Level = LogLevel.Error, Message = "{Step} is given up: {Code}")]
    private partial void GaveUp(Step step, string code);

    [LoggerMessage(EventName = "StepBroken", Level = LogLevel.Error, Message = "{Step} is given up: what it failed of will not change")]
    private partial void Broke(Exception exception, Step step);
}
