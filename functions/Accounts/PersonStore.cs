using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Identity;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>People in Table Storage: People by id, Emails by address, PersonNames by words.</summary>
public sealed class PersonStore(StorageNames names, AuditTrail trail, PersonNames words, IdentityErrorDescriber errors)
{
    public const string People = "People";
    public const string Emails = "Emails";

    private readonly TableClient _people = names.Table(People);
    private readonly TableClient _emails = names.Table(Emails);

    public Task<Person?> FindAsync(string personId, CancellationToken cancellation) =>
        Ids.IsId(personId) ? _people.FindAsync<Person>(personId, Person.Key, cancellation) : Task.FromResult<Person?>(null);

    public Task<Person?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellation) =>
        FindByEmailDigestAsync(EmailClaim.PartitionOf(normalizedEmail), cancellation);

    public async Task<Person?> FindByEmailDigestAsync(string digest, CancellationToken cancellation)
    {
        var claim = await _emails.FindAsync<EmailClaim>(digest, EmailClaim.Key, cancellation);
        return claim is null ? null : await FindAsync(claim.PersonId, cancellation);
    }

    public async Task<IdentityResult> AddAsync(Person person, CancellationToken cancellation)
    {
        if (!await ClaimAsync(person, cancellation)) return IdentityResult.Failed(errors.DuplicateEmail(person.Email));
        await WriteAsync(person, TableTransactionActionType.Add, cancellation);
        await words.AddAsync(person, cancellation);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Person person, CancellationToken cancellation) =>
        await WriteAsync(person, TableTransactionActionType.UpdateReplace, cancellation) ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());

    // The claim comes first. One that was left behind by a crash, without its person, may be taken over.
    private async Task<bool> ClaimAsync(Person person, CancellationToken cancellation)
    {
        var claim = new EmailClaim { PartitionKey = EmailClaim.PartitionOf(person.NormalizedEmail), RowKey = EmailClaim.Key, PersonId = person.Id };
        try
        {
            if (await _emails.FindAsync<EmailClaim>(claim.PartitionKey, EmailClaim.Key, cancellation) is not { } taken) await _emails.AddEntityAsync(claim, cancellation);
            else if (await FindAsync(taken.PersonId, cancellation) is not null) return false;
            else await _emails.UpdateEntityAsync(claim, taken.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private async Task<bool> WriteAsync(Person person, TableTransactionActionType action, CancellationToken cancellation)
    {
        var write = new TableTransactionAction(action, person, person.ETag);
        var entry = person.Pending;
        person.Pending = null;
        var tries = 0;
        if (entry is not null)
            return await trail.CommitAsync(_people, person.Id, entry, async _ => tries++ == 0 || await IsStillAsRead(person, cancellation) ? [write] : null, cancellation);
        try
        {
            await _people.SubmitTransactionAsync([write], cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private async Task<bool> IsStillAsRead(Person person, CancellationToken cancellation) =>
        (await FindAsync(person.Id, cancellation))?.ETag == (person.ETag == default ? null : person.ETag);
}
