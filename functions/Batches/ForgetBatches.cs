using Microsoft.Azure.Functions.Worker;

namespace Portal.Batches;

/// <summary>Each night takes away batches that nobody worked on for thirty days: what waits there are returns of people.</summary>
public sealed class ForgetBatches(BatchStore batches, TimeProvider clock)
{
    private const int PageSize = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    [Function(nameof(ForgetBatches))]
    public async Task Run([TimerTrigger("0 10 4 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        List<BatchPlace> places;
        string? after = null;
        do
        {
            places = await batches.PageAsync(after, PageSize, cancellation);
            foreach (var place in places)
                if (await batches.FindAsync(place.BatchId, cancellation) is { } batch && clock.GetUtcNow() - batch.ChangedAt > Kept)
                    await batches.RemoveAsync(batch, cancellation);
            after = places.Count == PageSize ? places[^1].RowKey : null;
        }
        while (after is not null);
    }
}
