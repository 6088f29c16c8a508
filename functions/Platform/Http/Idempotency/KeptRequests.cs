using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Platform.Http.Idempotency;

/// <summary>Requests that carried a key, in the partition of the day (UTC) that they began on: yesterday's is looked at too.</summary>
public sealed class KeptRequests(StorageNames names, TimeProvider clock)
{
    public const string Requests = "Requests";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly TableClient _requests = names.Table(Requests);

    /// <summary>
    /// The request as it was answered, or as one that begins now; or <c>idempotency-key-reused</c> for another request under the same key, and
    /// <c>idempotency-under-way</c> for one that has no answer yet. Who hangs up meanwhile does not stop it: nobody would give the key back.
    /// </summary>
    public async Task<Result<KeptRequest>> ClaimAsync(string caller, string key, string digest)
    {
        var (row, now) = (Ids.Digest($"{caller}\n{key}"), clock.GetUtcNow());
        if (await FindAsync(row, now) is { } known) return Judge(known, digest);
        var begun = new KeptRequest { PartitionKey = DayOf(now), RowKey = row, Digest = digest, BeganAt = now };
        try
        {
            await _requests.AddEntityAsync(begun);
            return begun;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return await FindAsync(row, now) is { } other ? Judge(other, digest) : Failures.IdempotencyUnderWay;
        }
    }

    internal Task AnswerAsync(KeptRequest request, KeptAnswer answer)
    {
        (request.Status, request.ContentType, request.Body) = (answer.Status, answer.ContentType, answer.Body);
        return _requests.UpdateEntityAsync(request, ETag.All, TableUpdateMode.Replace);
    }

    /// <summary>It was not done, and may be done under the same key.</summary>
    public Task ReleaseAsync(KeptRequest request) => _requests.DeleteEntityAsync(request.PartitionKey, request.RowKey, ETag.All);

    /// <summary>Removes what is kept no longer.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var yesterday = DayOf(clock.GetUtcNow() - Kept);
        await foreach (var row in _requests.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey lt {yesterday}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            await _requests.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    private async Task<KeptRequest?> FindAsync(string row, DateTimeOffset now)
    {
        var today = _requests.FindAsync<KeptRequest>(DayOf(now), row, CancellationToken.None);
        var yesterday = await _requests.FindAsync<KeptRequest>(DayOf(now - Kept), row, CancellationToken.None);
        return await today ?? (yesterday is not null && now - yesterday.BeganAt < Kept ? yesterday : null);
    }

    private static Result<KeptRequest> Judge(KeptRequest known, string digest)
    {
        if (known.Digest != digest) return Failures.IdempotencyKeyReused;
        return known.Answer is not null ? known : Failures.IdempotencyUnderWay;
    }

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
