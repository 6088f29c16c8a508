using Azure;
using Azure.Data.Tables;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Sessions of before they stood with their person: in a table of their own, without a stamp, which is the stamp that every account began
/// with.
/// Each moves at its first request. Twelve hours after the upgrade there are none left, and this can go.
/// </summary>
public sealed class OldSessions(StorageNames names)
{
    public const string Sessions = "Sessions";

    private readonly TableClient _sessions = names.Table(Sessions);

    public async Task<SessionRow?> TakeAsync(TableClient people, string personId, string sessionId)
    {
        if (await _sessions.FindAsync<SessionRow>(personId, sessionId, CancellationToken.None) is not { } row) return null;
        row.RowKey = SessionRow.KeyOf(sessionId);
        try
        {
            await people.AddEntityAsync(row);
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            // Another request of the same session was first.
        }

        await _sessions.DeleteEntityAsync(personId, sessionId);
        return row;
    }
}
