using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>Something that a person's overview of a day has to tell: the order of the mail that it comes instead of.</summary>
public sealed class DigestRow : Row
{
    private const char Mark = '|';

    /// <summary>JSON, as in the outbox.</summary>
    public string OrderJson { get; set; } = "";

    [IgnoreDataMember]
    public MailOrder Order => JsonSerializer.Deserialize<MailOrder>(OrderJson)!;

    [IgnoreDataMember]
    public string PersonId => RowKey[..RowKey.IndexOf(Mark, StringComparison.Ordinal)];

    public static string PartitionOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string PrefixOf(string personId) => personId + Mark;

    public static DigestRow For(MailOrder order, DateOnly day) => new()
    {
        PartitionKey = PartitionOf(day), RowKey = PrefixOf(order.PersonId!) + order.Id, OrderJson = JsonSerializer.Serialize(order),
    };
}
