using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Who of the office has used the portal: one partition.</summary>
public sealed class StaffStore(StorageNames names, TimeProvider clock)
{
    public const string Staff = "Staff";

    // No firm has more, and a list to choose from must not be longer.
    private const int MostListed = 1000;

    private readonly TableClient _staff = names.Table(Staff);

    public Task<StaffMember?> FindAsync(string id, CancellationToken cancellation) =>
        Guid.TryParse(id, out _) ? _staff.FindAsync<StaffMember>(StaffMember.Office, id, cancellation) : Task.FromResult<StaffMember?>(null);

    public Task<List<StaffMember>> ListAsync(CancellationToken cancellation) =>
        _staff.QueryAsync<StaffMember>(row => row.PartitionKey == StaffMember.Office, cancellationToken: cancellation).ToListAsync(MostListed);

    /// <summary>Notes that somebody is there, under the name that they have now.</summary>
    public Task NoteAsync(Caller caller, CancellationToken cancellation)
    {
        var member = new StaffMember { PartitionKey = StaffMember.Office, RowKey = caller.Id, Name = caller.Name, SeenAt = clock.GetUtcNow() };
        return _staff.UpsertEntityAsync(member, TableUpdateMode.Replace, cancellation);
    }
}
