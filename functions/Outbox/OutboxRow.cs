using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Outbox;

/// <summary>A mail that waits to be sent. The key begins with its urgency and goes on with when it was ordered: the list is in the order of sending.</summary>
public sealed class OutboxRow : Row
{
    public const string Waiting = "waiting";

    /// <summary>JSON of the order; of it no word is a name, an address or a link.</summary>
    public string OrderJson { get; set; } = "";

    /// <summary>How often it was about to be handed over. More than once means that it may have been taken already.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    [IgnoreDataMember]
    public MailOrder Order => JsonSerializer.Deserialize<MailOrder>(OrderJson)!;

    public static OutboxRow For(MailOrder order, DateTimeOffset now) => new()
    {
        PartitionKey = Waiting,
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{(int)order.Urgency}|{now.UtcTicks:D19}|{Ids.Digest(order.Id)}"),
        OrderJson = JsonSerializer.Serialize(order),
        NotBefore = now,
    };
}

/// <summary>What goes first when there is more to send than may be sent.</summary>
public enum MailUrgency
{
    /// <summary>Somebody waits before a screen, or an account was changed.</summary>
    Account,

    /// <summary>Something is asked, or was answered.</summary>
    Task,

    /// <summary>Somebody asked for it of whom nothing is known: it must not come before what was asked of clients.</summary>
    Anonymous,

    /// <summary>Something is told.</summary>
    Information,
}
