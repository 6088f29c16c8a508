using Azure;
using Azure.Data.Tables;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>Which mails were handed to Communication Services. Its own deduplication lasts five minutes; this is for ever after.</summary>
public sealed class SentMails(StorageNames names, TimeProvider clock)
{
    public const string Mails = "Mails";
    private const string Key = "mail";

    private readonly TableClient _mails = names.Table(Mails);

    public async Task<bool> ContainsAsync(MailOrder order, CancellationToken cancellation) =>
        await _mails.FindAsync<SentRow>(Ids.Digest(order.Id), Key, cancellation) is not null;

    public async Task AddAsync(MailOrder order, CancellationToken cancellation)
    {
        try
        {
            await _mails.AddEntityAsync(new SentRow { PartitionKey = Ids.Digest(order.Id), RowKey = Key, Kind = order.Kind.ToString(), SentAt = clock.GetUtcNow() }, cancellation);
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // Another run of the same step was first.
        }
    }

    private sealed class SentRow : Row
    {
        public string Kind { get; set; } = "";

        public DateTimeOffset SentAt { get; set; }
    }
}
