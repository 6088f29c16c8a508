using System.Security.Claims;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>Sessions in Table Storage: a person's are one partition. The row key is a digest, so the table cannot be used to sign in.</summary>
public sealed class SessionStore(StorageNames names, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    public const string Sessions = "Sessions";
    public const string StartedAt = "startedAt";

    /// <summary>The property of a ticket that holds its session's id.</summary>
    public const string Id = "sessionId";

    // Often enough for a person to read, seldom enough to cost nothing.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly TableClient _sessions = names.Table(Sessions);
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
        row.Device = DeviceName.Of(caller.UserAgent);
        row.Address = caller.Address;
        row.StartedAt = row.LastSeenAt = clock.GetUtcNow();
        await _sessions.AddEntityAsync(row, cancellationToken);
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
        var row = await _sessions.FindAsync<SessionRow>(PersonOf(key), Ids.Digest(key), CancellationToken.None);
        if (row is null) return null;
        if (row.LastSeenAt + SeenEvery < clock.GetUtcNow())
            await TryMerge(new TableEntity(row.PartitionKey, row.RowKey) { [nameof(SessionRow.LastSeenAt)] = clock.GetUtcNow() });
        return TicketSerializer.Default.Deserialize(_protector.Unprotect(row.Ticket));
    }

    public Task RemoveAsync(string key) => _sessions.DeleteEntityAsync(PersonOf(key), Ids.Digest(key));

    /// <summary>The sessions of a person that have not ended, in no order.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(string personId, CancellationToken cancellation)
    {
        var rows = await _sessions.QueryAsync<SessionRow>(row => row.PartitionKey == personId, cancellationToken: cancellation).ToListAsync();
        return [.. rows.Where(row => row.ExpiresAt > clock.GetUtcNow())];
    }

    /// <returns>False when there is no such session of this person.</returns>
    public async Task<bool> RemoveAsync(string personId, string sessionId, CancellationToken cancellation)
    {
        if (!IsId(sessionId) || await _sessions.FindAsync<SessionRow>(personId, sessionId, cancellation) is null) return false;
        await _sessions.DeleteEntityAsync(personId, sessionId, cancellationToken: cancellation);
        return true;
    }

    /// <summary>Ends all sessions of a person, but one if given.</summary>
    public async Task RemoveAllAsync(string personId, CancellationToken cancellation, string? exceptId = null)
    {
        await foreach (var row in _sessions.QueryAsync<TableEntity>(row => row.PartitionKey == personId, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            if (row.RowKey != exceptId) await _sessions.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
    }

    private static bool IsId(string sessionId) => sessionId.Length == 64 && sessionId.All(char.IsAsciiHexDigitLower);

    private static string PersonOf(string key) => key.Split('.')[0];

    private SessionRow RowOf(string key, AuthenticationTicket ticket) => new()
    {
        PartitionKey = PersonOf(key),
        RowKey = Ids.Digest(key),
        Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
        ExpiresAt = ticket.Properties.ExpiresUtc,
    };

    private async Task TryMerge(TableEntity changes)
    {
        try
        {
            await _sessions.UpdateEntityAsync(changes, ETag.All, TableUpdateMode.Merge);
        }
        catch (RequestFailedException gone) when (gone.IsConflict())
        {
            // Ended meanwhile: the next request finds no session.
        }
    }
}

public sealed class SessionRow : Row
{
    public byte[] Ticket { get; set; } = [];

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>In plain words.</summary>
    public string Device { get; set; } = "";

    public string Address { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }
}
