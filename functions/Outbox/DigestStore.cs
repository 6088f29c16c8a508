using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>What waits for the daily overviews: a partition a day, in it what each person's has to tell. Gone once it was told.</summary>
public sealed class DigestStore(StorageNames names, SentMails sent, IOptions<DigestOptions> options, TimeProvider clock)
{
    public const string Digests = "Digests";

    /// <summary>An overview is to be read: who gets more than this finds the rest on the portal.</summary>
    public const int MostTold = 100;

    private readonly TableClient _digests = names.Table(Digests);

    /// <summary>Written by a step that ran twice, it may stand in the next day's too: what was told by then is not told again.</summary>
    public async Task AddAsync(MailOrder order, CancellationToken cancellation)
    {
        // A workflow that starts anew orders all of its mails once more.
        if (await sent.ContainsAsync(order, cancellation)) return;
        await _digests.UpsertEntityAsync(DigestRow.For(order, options.Value.DayFor(clock.GetUtcNow())), TableUpdateMode.Replace, cancellation);
    }

    /// <summary>The overviews that are due and have not gone out. Only what still waits is read, a person a day once.</summary>
    public async IAsyncEnumerable<(MailOrder Order, DateTimeOffset Moment)> DueAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = DigestRow.PartitionOf(options.Value.LastDue(clock.GetUtcNow()));
        var before = (Day: "", Person: "");
        await foreach (var row in _digests.QueryAsync<DigestRow>(TableClient.CreateQueryFilter($"PartitionKey le {last}"), cancellationToken: cancellation))
        {
            var current = (Day: row.PartitionKey, Person: row.PersonId);
            if (current == before) continue;
            before = current;
            yield return (MailOrder.Digest(current.Person, current.Day), options.Value.MomentOf(DutchDay.Parse(current.Day)));
        }
    }

    /// <summary>What an overview has to tell that was told in no other mail; one more than <see cref="MostTold"/> at most.</summary>
    public async Task<IReadOnlyList<MailOrder>> OrdersAsync(MailOrder digest, CancellationToken cancellation)
    {
        var orders = new List<MailOrder>();
        await foreach (var row in RowsAsync(digest, cancellation))
        {
            if (!await sent.ContainsAsync(row.Order, cancellation)) orders.Add(row.Order);
            if (orders.Count > MostTold) break;
        }

        return orders;
    }

    /// <summary>Whether the person has heard that the version was placed.</summary>
    public Task<bool> HasToldOfAsync(string version, string personId, CancellationToken cancellation) =>
        sent.ContainsAsync(MailOrder.Placed(version, personId, asksNothing: true), cancellation);

    /// <summary>After an overview went out, or had nothing to tell.</summary>
    public async Task ToldAsync(MailOrder digest, CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(digest, cancellation))
        {
            await sent.AddAsync(row.Order, cancellation);
            await _digests.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
    }

    private AsyncPageable<DigestRow> RowsAsync(MailOrder digest, CancellationToken cancellation) =>
        _digests.RowsAsync<DigestRow>(digest.Day!, DigestRow.PrefixOf(digest.PersonId!), cancellation);
}
