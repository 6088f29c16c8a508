using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Outbox;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>A mail that has to follow once a change of an account is written. In the table Outbox, by the mail's id.</summary>
public sealed class ExpectedNotice : Row
{
    public const string Expected = "expected";

    /// <summary>JSON of the order, as in <see cref="OutboxRow"/>.</summary>
    public string OrderJson { get; set; } = "";

    /// <summary>In whose row the change names it.</summary>
    public string PersonId { get; set; } = "";

    public DateTimeOffset ExpectedAt { get; set; }

    [IgnoreDataMember]
    public MailOrder Order => JsonSerializer.Deserialize<MailOrder>(OrderJson)!;

    public static ExpectedNotice Of(MailOrder order, string personId, DateTimeOffset now) => new()
    {
        PartitionKey = Expected, RowKey = order.Id, OrderJson = JsonSerializer.Serialize(order), PersonId = personId, ExpectedAt = now,
    };
}
