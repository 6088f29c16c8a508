using System.Security.Claims;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Sessions in Table Storage, right behind the row of their person and in the same partition: one read gives the session and the stamp
/// that it
/// has to carry, and one write can change the stamp and keep a session. The row key is a digest, so the table cannot be used to sign in.
/// </summary>
public sealed class SessionStore(StorageNames names, OldSessions old, ClientSigns clients, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    public const string StartedAt = "startedAt";

    /// <summary>The property of a ticket that holds its session's id.</summary>
    public const string Id = "sessionId";

    /// <summary>The property of a new ticket that holds the account's <see cref="Person.SessionStamp"/>.</summary>
    public const string Stamp = "stamp";

    // Often enough for a person to read, seldom enough to cost nothing.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    // Of the person's row, which is read along, the stamp is all that counts.
    private static readonly string[] Columns =
    [
        nameof(SessionRow.PartitionKey), nameof(SessionRow.RowKey), nameof(SessionRow.SessionStamp), nameof(SessionRow.Ticket),
        nameof(SessionRow.ExpiresAt),
        nameof(SessionRow.Device), nameof(SessionRow.Address), nameof(SessionRow.StartedAt), nameof(SessionRow.LastSeenAt),
    ];

    private readonly TableClient _people = names.Table(PersonStore.People);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Session");

    /// <exception cref="NotSupportedException">A session is opened by a request, which tells from where.</exception>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException();

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var person = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var key = $"{person}.{Ids.NewSecret()}";
        ticket.Properties.SetString(Id, Ids.Digest(key));
        var caller = Caller.Of(httpContext);
        var row = RowOf(key, ticket);
        row.SessionStamp = ticket.Properties.GetString(Stamp);
        row.Device = DeviceName.Of(caller.UserAgent);
        row.Address = caller.Address;
        row.StartedAt = row.LastSeenAt = clock.GetUtcNow();
        await Task.WhenAll(_people.AddEntityAsync(row, cancellationToken), clients.SeenAsync(person, cancellationToken));
        return key;
    }

    // Update and not upsert: a session that was ended meanwhile stays ended.
    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var row = RowOf(key, ticket);
        return TryMerge(new TableEntity(row.PartitionKey, row.RowKey)
        {
            [nameof(SessionRow.Ticket)] = row.Ticket, [nameof(SessionRow.ExpiresAt)] = row.ExpiresAt, [nameof(SessionRow.LastSeenAt)] = clock.GetUtcNow(),
        });
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (await FindAsync(PersonOf(key), Ids.Digest(key)) is not { } row) return null;
        if (row.LastSeenAt + SeenEvery < clock.GetUtcNow())
            await SeenAsync(row);
        return TicketSerializer.Default.Deserialize(_protector.Unprotect(row.Ticket));
    }

    public Task RemoveAsync(string key) => _people.DeleteEntityAsync(PersonOf(key), SessionRow.KeyOf(Ids.Digest(key)));

    /// <summary>The sessions of a person that have not ended, in no order.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(string personId, CancellationToken cancellation)
    {
        var rows = await AllOf(personId, cancellation).ToListAsync();
        return [.. rows.Skip(1).Where(row => row.Carries(rows[0].SessionStamp) && row.ExpiresAt > clock.GetUtcNow())];
    }

    /// <returns>False when there is no such session of this person.</returns>
    public async Task<bool> RemoveAsync(string personId, string sessionId, CancellationToken cancellation)
    {
        var key = SessionRow.KeyOf(sessionId);
        if (!IsId(sessionId) || await _people.FindAsync<SessionRow>(personId, key, cancellation) is null) return false;
        await _people.DeleteEntityAsync(personId, key, cancellationToken: cancellation);
        return true;
    }

    /// <summary>What keeps a session when the account gets another stamp: to be written with it.</summary>
    public async Task<IReadOnlyList<TableTransactionAction>> KeepAsync(Person person, string sessionId, CancellationToken cancellation)
    {
        if (await _people.FindAsync<SessionRow>(person.Id, SessionRow.KeyOf(sessionId), cancellation) is not { } row) return [];
        var stamped = new TableEntity(person.Id, row.RowKey) { [nameof(SessionRow.SessionStamp)] = person.SessionStamp };
        return [new TableTransactionAction(TableTransactionActionType.UpdateMerge, stamped, row.ETag)];
    }

    /// <summary>Removes what is left of the sessions that the account's stamp has ended. They were of no use before this.</summary>
    public async Task RemoveEndedAsync(Person person, CancellationToken cancellation)
    {
        await foreach (var row in AllOf(person.Id, cancellation))
        {
            if (row.RowKey == Person.Key || row.Carries(person.SessionStamp)) continue;
            await _people.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        }
    }

    private static bool IsId(string sessionId) => sessionId.Length == 64 && sessionId.All(char.IsAsciiHexDigitLower);

    private static string PersonOf(string key) => key.Split('.')[0];

    private static string FromPersonTo(string personId, string last) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {personId} and RowKey ge {Person.Key} and RowKey le {last}");

    // The person first, and all sessions there are.
    private AsyncPageable<SessionRow> AllOf(string personId, CancellationToken cancellation) =>
        _people.QueryAsync<SessionRow>(FromPersonTo(personId, SessionRow.AfterAll), select: Columns, cancellationToken: cancellation);

    // One read for both rows. The range keeps storage from looking through the person's events, which are in the partition too.
    private async Task<SessionRow?> FindAsync(string personId, string sessionId)
    {
        var key = SessionRow.KeyOf(sessionId);
        var filter = $"{FromPersonTo(personId, key)} and {TableClient.CreateQueryFilter($"(RowKey eq {Person.Key} or RowKey eq {key})")}";
        var rows = await _people.QueryAsync<SessionRow>(filter, select: Columns).ToListAsync();
        if (rows.Count == 0) return null;
        var session = rows.Count == 2 ? rows[1] : await old.TakeAsync(_people, personId, sessionId);
        return session?.Carries(rows[0].SessionStamp) == true ? session : null;
    }

    // The office hears of it once a day.
    private async Task SeenAsync(SessionRow row)
    {
        var now = clock.GetUtcNow();
        await TryMerge(new TableEntity(row.PartitionKey, row.RowKey) { [nameof(SessionRow.LastSeenAt)] = now });
        if (DutchDay.Of(row.LastSeenAt) != DutchDay.Of(now)) await clients.SeenAsync(row.PartitionKey, CancellationToken.None);
    }

    private SessionRow RowOf(string key, AuthenticationTicket ticket) => new()
    {
        PartitionKey = PersonOf(key),
        RowKey = SessionRow.KeyOf(Ids.Digest(key)),
        Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
        ExpiresAt = ticket.Properties.ExpiresUtc,
    };

    private async Task TryMerge(TableEntity changes)
    {
        try
        {
            await _people.UpdateEntityAsync(changes, ETag.All, TableUpdateMode.Merge);
        }
        catch (RequestFailedException gone) when (gone.IsConflict())
        {
            // Ended meanwhile: the next request finds no session.
        }
    }
}
