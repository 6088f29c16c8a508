using Portal.Domain;

namespace Portal.Clients;

/// <summary>A client as the office's list shows it.</summary>
/// <param name="Owner">Whose client it is.</param>
/// <param name="OldestOpen">Since when the client has had what waits longest.</param>
/// <param name="NextDeadline">yyyy-MM-dd, of what waits for the client.</param>
/// <param name="LastSeen">When one of its people began to use the portal on the last day that one did.</param>
/// <param name="UnansweredSince">Since when the client has waited for an answer.</param>
/// <param name="Unreachable">Whom mail does not reach; left out when it reaches all.</param>
public sealed record ClientView(
    string Id, string Name, DossierType Type, string? Owner, string? OwnerId, int OpenTasks, DateTimeOffset? OldestOpen, string? NextDeadline,
    DateTimeOffset? LastSeen, DateTimeOffset? UnansweredSince, IReadOnlyList<string>? Unreachable)
{
    public static ClientView Of(ClientRow row, IReadOnlyList<ClientSign> signs)
    {
        var unreachable = signs.Select(sign => sign.PersonName).OfType<string>().Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        return new ClientView(
            row.DossierId, row.Name, row.Type, row.OwnerName, row.OwnerId, row.OpenTasks, row.OldestOpen, row.NextDeadline,
            signs.Select(sign => sign.SeenAt).Max(), row.UnansweredSince, unreachable.Count == 0 ? null : unreachable);
    }
}
