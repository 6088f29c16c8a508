using Microsoft.AspNetCore.Identity;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.DualControl;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Another mail address, which is the user name: all sessions and mailed links end with the very write, nobody signs with the account for two
/// days, and both addresses are told. The mail to the old one has the link that stops it.
/// </summary>
public sealed class MailAddressChange(
    PersonStore people, PersonNames words, SessionStore sessions, WaitingChanges changes, ILookupNormalizer normalizer, SealedAddresses addresses,
    WrongAddresses wrong, AccountNotices notices, TimeProvider clock)
    : IConfirmedChange
{
    public IReadOnlyCollection<ChangeKind> Kinds { get; } = [ChangeKind.MailAddress];

    public async Task<Failure?> ApplyAsync(WaitingChange change, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await people.FindAsync(change.PersonId, cancellation) is not { } before) return Failures.NotFound;
        if (before.Email != change.From) return DualControlFailures.Overtaken;
        var with = Ids.New();
        var entry = new AuditEntry(AccountEvents.PersonChanged, before.Id, by, Detail: change.Asked("email"));
        var changed = await ApplyAsync(
            before, change.To!, entry, workflows, cancellation, _ => changes.EndAsync(change.Id, ChangeState.Confirmed, by, with, cancellation));
        return changed.Failure;
    }

    public async Task<Result<Person>> ApplyAsync(
        Person before, string email, AuditEntry entry, DurableTaskClient workflows, CancellationToken cancellation, Func<Person, Task<FurtherWrites>>? also = null)
    {
        var normalized = normalizer.NormalizeEmail(email);
        if (!await people.ClaimAsync(before.Id, normalized, cancellation)) return AccountFailures.EmailInUse;
        var now = clock.GetUtcNow();
        var changed = await notices.ChangeAsync(
            before.Id, person => Move(person, email, normalized, now), () => entry, workflows, () => Told(before, now), cancellation, also);
        if (changed.Failure is not null) return changed;
        await words.ReplaceAsync(before, changed.Value, cancellation);
        await TidyAsync(before, changed.Value, cancellation);
        return changed;
    }

    // A link that went to the address there was must not set the password any more, and who is signed in may be somebody who reads that
    // mail.
    private static Failure? Move(Person person, string email, string normalized, DateTimeOffset now)
    {
        if (person.NormalizedEmail == normalized) return null;
        person.LeaveAddress(now);
        (person.Email, person.NormalizedEmail, person.SecurityStamp) = (email, normalized, Ids.NewSecret());
        person.HoldSigning(now);
        return Person.WithoutSessions(person);
    }

    // At both addresses.
    private IReadOnlyList<MailOrder> Told(Person before, DateTimeOffset at) =>
        [.. new[] { addresses.Seal(before.Email), null }.Select(to => MailOrder.Changed(before.Id, AccountChange.UserNameChanged, at, to))];

    private async Task TidyAsync(Person before, Person after, CancellationToken cancellation)
    {
        await people.ReleaseAsync(before.Id, before.NormalizedEmail, cancellation);
        await wrong.CallOffAsync(before, cancellation);
        await sessions.RemoveEndedAsync(after, cancellation);
    }
}
