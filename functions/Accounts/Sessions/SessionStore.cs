using Azure;
using Azure.Data.Tables;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>Sessions in Table Storage: a person's are one partition. The row key is a digest, so the table cannot be used to sign in.</summary>
public sealed class SessionStore(StorageNames names, IDataProtectionProvider protection) : ITicketStore
{
    public const string Sessions = "Sessions";
    public const string StartedAt = "startedAt";

    private readonly TableClient _sessions = names.Table(Sessions);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var person = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var key = $"{person}.{Ids.NewSecret()}";
        await _sessions.AddEntityAsync(RowOf(key, ticket));
        return key;
    }

    // Update and not upsert: a session that was ended meanwhile stays ended.
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        try
        {
            await _sessions.UpdateEntityAsync(RowOf(key, ticket), ETag.All, TableUpdateMode.Merge);
        }
        catch (RequestFailedException gone) when (gone.IsConflict())
        {
            // The next request finds no session.
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var row = await _sessions.FindAsync<SessionRow>(PersonOf(key), Ids.Digest(key), CancellationToken.None);
        return row is null ? null : TicketSerializer.Default.Deserialize(_protector.Unprotect(row.Ticket));
    }

    public Task RemoveAsync(string key) => _sessions.DeleteEntityAsync(PersonOf(key), Ids.Digest(key));

    /// <summary>Ends all sessions of a person.</summary>
    public async Task RemoveAllAsync(string personId, CancellationToken cancellation)
    {
        await foreach (var row in _sessions.QueryAsync<TableEntity>(row => row.PartitionKey == personId, cancellationToken: cancellation))
            await _sessions.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
    }

    private static string PersonOf(string key) => key.Split('.')[0];

    private SessionRow RowOf(string key, AuthenticationTicket ticket) => new()
    {
        PartitionKey = PersonOf(key),
        RowKey = Ids.Digest(key),
        Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
        ExpiresAt = ticket.Properties.ExpiresUtc,
    };

    private sealed class SessionRow : Row
    {
        public byte[] Ticket { get; set; } = [];

        public DateTimeOffset? ExpiresAt { get; set; }
    }
}
