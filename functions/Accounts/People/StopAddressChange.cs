using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// The owner of a former address stops the change of it: the account goes back to that address and is closed to whoever came in since. The
/// password is gone, a new one is mailed for; a second factor that was set up since goes too. The office hears of it.
/// </summary>
public sealed class StopAddressChange(
    PersonStore people, PersonNames words, AddressStopLinks links, SessionStore sessions, WorkItems workItems, ILookupNormalizer normalizer,
    AccountNotices notices, TimeProvider clock)
{
    public sealed record Request(string? Token);

    [Function(nameof(StopAddressChange)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/address-change/stop")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? await ToTheEnd.RunAsync(token => Handle(request.Value, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, Caller caller, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (links.Open(request.Token ?? "") is not { } link || await people.FindAsync(link.PersonId, cancellation) is not { } before) return AccountFailures.LinkInvalid;
        if (before.StoppableAddresses(now).FirstOrDefault(address => address.At == link.At) is not { } former) return AccountFailures.LinkInvalid;
        // Where somebody else has got the address meanwhile, the account is closed all the same, and the office finds out the rest.
        var isFree = await people.ClaimAsync(before.Id, normalizer.NormalizeEmail(former.Email), cancellation);
        var entry = new AuditEntry(AccountEvents.AddressChangeStopped, before.Id, caller with { Id = before.Id, Name = before.Name });
        var stopped = await notices.ChangeAsync(
            before.Id, person => GoBack(person, former, isFree, now), () => entry, workflows, () => [MailOrder.Invitation(before.Id)], cancellation);
        if (stopped.Failure is { } late) return late;
        await FollowAsync(before, stopped.Value, now, cancellation);
        return null;
    }

    private Failure? GoBack(Person person, FormerAddress former, bool isFree, DateTimeOffset now)
    {
        if (person.StoppableAddresses(now).All(address => address.At != former.At)) return AccountFailures.LinkInvalid;
        person.ForgetAddressesSince(former.At, now);
        // Without an address no password can be asked for: else whoever reads the new one would be in again.
        (person.Email, person.NormalizedEmail) = isFree ? (former.Email, normalizer.NormalizeEmail(former.Email)) : ("", "");
        (person.PasswordHash, person.PasswordSetAt, person.SecurityStamp) = (null, null, Ids.NewSecret());
        if (!former.HadFactor) person.DropFactors();
        else person.SetPasskeys(person.Passkeys().Where(passkey => passkey.CreatedAt < former.At));
        person.HoldSigning(now);
        return Person.WithoutCalendarLink(person) ?? Person.WithoutSessions(person);
    }

    private async Task FollowAsync(Person before, Person after, DateTimeOffset now, CancellationToken cancellation)
    {
        await workItems.AddAsync(WorkItem.ForStopped(after, now), cancellation);
        if (after.NormalizedEmail != before.NormalizedEmail) await people.ReleaseAsync(before.Id, before.NormalizedEmail, cancellation);
        await words.ReplaceAsync(before, after, cancellation);
        await sessions.RemoveEndedAsync(after, cancellation);
    }
}
