using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Identity;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>People in Table Storage: People by id, Emails by address, PersonNames by words.</summary>
public sealed class PersonStore(StorageNames names, AuditTrail trail, PersonNames words, IdentityErrorDescriber errors)
{
    public const string People = "People";
    public const string Emails = "Emails";

    // Nobody's: a name without a person takes as many reads as one with.
    private const string Nobody = "0000000000000000";

    private readonly TableClient _people = names.Table(People);
    private readonly TableClient _emails = names.Table(Emails);

    public Task<Person?> FindAsync(string personId, CancellationToken cancellation) =>
        Ids.IsId(personId) ? _people.FindAsync<Person>(personId, Person.Key, cancellation) : Task.FromResult<Person?>(null);

    public Task<Person?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellation) =>
        FindByEmailDigestAsync(EmailClaim.PartitionOf(normalizedEmail), cancellation);

    public async Task<Person?> FindByEmailDigestAsync(string digest, CancellationToken cancellation)
    {
        var claim = await _emails.FindAsync<EmailClaim>(digest, EmailClaim.Key, cancellation);
        var person = await FindAsync(claim?.PersonId ?? Nobody, cancellation);
        // A claim outlives a change of address by a moment; what the person's row says is what counts.
        return person is not null && EmailClaim.PartitionOf(person.NormalizedEmail) == digest ? person : null;
    }

    /// <exception cref="InvalidOperationException">The person's <see cref="Person.Pending"/> event is missing.</exception>
    public async Task<IdentityResult> AddAsync(Person person, CancellationToken cancellation)
    {
        var entry = person.Pending ?? throw new InvalidOperationException("A person is added with an event.");
        if (!await ClaimAsync(person.Id, person.NormalizedEmail, cancellation)) return IdentityResult.Failed(errors.DuplicateEmail(person.Email));
        await trail.CommitAsync(_people, person.Id, entry, async _ => await FindAsync(person.Id, cancellation) is null ? [new(TableTransactionActionType.Add, person)] : null, cancellation);
        await words.AddAsync(person, cancellation);
        return IdentityResult.Success;
    }

    /// <summary>
    /// Changes a person and writes the event with it. <paramref name="change"/> works on the row as it is now, and again when somebody
    /// else was first; what it refuses is not written.
    /// </summary>
    /// <returns>The person as written, or what was refused.</returns>
    public Task<Result<Person>> ChangeAsync(string personId, Func<Person, Failure?> change, AuditEntry entry, CancellationToken cancellation) =>
        ChangeAsync(personId, change, () => entry, cancellation);

    /// <summary>As above, with an event that tells of what only the change finds out; asked for after each <paramref name="change"/>.</summary>
    /// <param name="also">What else of the person's partition is written with it, or why nothing is.</param>
    public async Task<Result<Person>> ChangeAsync(
        string personId, Func<Person, Failure?> change, Func<AuditEntry> entry, CancellationToken cancellation,
        Func<Person, Task<FurtherWrites>>? also = null)
    {
        Person? person = null;
        Failure? refusal = null;
        await trail.CommitAsync(_people, personId, entry, Change, cancellation);
        return refusal is null ? person! : refusal;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            person = await FindAsync(personId, cancellation);
            refusal = person is null ? Failures.NotFound : change(person);
            if (refusal is not null) return null;
            var more = also is null ? FurtherWrites.None : await also(person!);
            refusal = more.Refusal;
            return more.Actions is { } actions ? [new TableTransactionAction(TableTransactionActionType.UpdateReplace, person, person!.ETag), .. actions] : null;
        }
    }

    /// <summary>Writes an event that changes nothing of the person.</summary>
    public Task NoteAsync(string personId, AuditEntry entry, CancellationToken cancellation) =>
        trail.CommitAsync(_people, personId, entry, _ => Task.FromResult<IReadOnlyList<TableTransactionAction>?>([]), cancellation);

    /// <summary>Makes an address the person's. The claim comes before the person; one that a crash or a change left behind may be taken over.</summary>
    /// <returns>False when it is somebody else's.</returns>
    public async Task<bool> ClaimAsync(string personId, string normalizedEmail, CancellationToken cancellation)
    {
        var claim = new EmailClaim { PartitionKey = EmailClaim.PartitionOf(normalizedEmail), RowKey = EmailClaim.Key, PersonId = personId };
        try
        {
            if (await _emails.FindAsync<EmailClaim>(claim.PartitionKey, EmailClaim.Key, cancellation) is not { } taken) await _emails.AddEntityAsync(claim, cancellation);
            else if (taken.PersonId != personId && await FindByEmailAsync(normalizedEmail, cancellation) is not null) return false;
            else await _emails.UpdateEntityAsync(claim, taken.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Gives up an address that is no longer the person's.</summary>
    public async Task ReleaseAsync(string personId, string normalizedEmail, CancellationToken cancellation)
    {
        var digest = EmailClaim.PartitionOf(normalizedEmail);
        if (await _emails.FindAsync<EmailClaim>(digest, EmailClaim.Key, cancellation) is { } claim && claim.PersonId == personId)
            await _emails.DeleteEntityAsync(digest, EmailClaim.Key, claim.ETag, cancellation);
    }
}
