using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.DurableTask.Client;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Dossiers;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Import;

/// <summary>
/// Makes what the rows ask for that nothing is wrong with: first people, then dossiers, then memberships. Each is written once and is found
/// the next time, so that a run that was interrupted is finished by sending the file again. Nobody is mailed.
/// </summary>
public sealed class ImportRun(
    UserManager<Person> users, PersonStore people, PersonNames names, MembershipStore memberships, NewDossiers dossiers,
    CitizenNumbers numbers, MemberSetting members, MembershipChange change, TimeProvider clock)
{
    // Of each event: that it came from a file.
    private const string Detail = "import";

    public async Task RunAsync(ImportPlan plan, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var taken = new ConcurrentBag<PlannedPerson>();
        await Together.EachAsync(plan.People.ToList(), TakeAsync, cancellation);
        foreach (var person in taken) plan.Tell(line => line.Person == person, ImportFields.Email, "import-email-of-another");
        await Together.EachAsync(plan.Dossiers.ToList(), (dossier, token) => AddAsync(dossier, by, token), cancellation);
        var refused = new ConcurrentDictionary<PlannedMembership, string>();
        // One dossier's members after each other: they write to the same head.
        await Together.EachAsync(plan.Memberships.GroupBy(membership => membership.Dossier).ToList(), SetAllAsync, cancellation);
        foreach (var (membership, code) in refused) plan.Tell(line => line.Membership == membership, ImportFields.Dossier, code);

        async Task TakeAsync(PlannedPerson person, CancellationToken token)
        {
            if (!await EnsureAsync(person, by, token)) taken.Add(person);
        }

        async Task SetAllAsync(IGrouping<PlannedDossier, PlannedMembership> ofDossier, CancellationToken token)
        {
            foreach (var membership in ofDossier)
                if (await SetAsync(membership, by, workflows, token) is { } code) refused[membership] = code;
        }
    }

    // False when somebody else was given the address meanwhile.
    private async Task<bool> EnsureAsync(PlannedPerson planned, Caller by, CancellationToken cancellation)
    {
        if (planned.IsNew && await CreateAsync(planned, by)) return true;
        planned.Person = planned.Found ??= await people.FindByEmailAsync(planned.NormalizedEmail, cancellation);
        if (planned.Person is null || !planned.IsAsFound) return false;
        await names.CompleteAsync(planned.Person, cancellation);
        return true;
    }

    // False when the address was given meanwhile: to the same person, where a colleague brings the same file.
    private async Task<bool> CreateAsync(PlannedPerson planned, Caller by)
    {
        var added = new AuditEntry(AccountEvents.PersonAdded, Ids.New(), by, Detail: Detail);
        planned.Person = planned.Fields.ToPerson(added, clock.GetUtcNow());
        planned.Person.IsUninvited = true;
        return (await users.CreateAsync(planned.Person)).Succeeded;
    }

    private async Task AddAsync(PlannedDossier planned, Caller by, CancellationToken cancellation)
    {
        if (!planned.IsNew) return;
        planned.Dossier = planned.Fields.ToDossier(planned.NewId, numbers, clock.GetUtcNow());
        await dossiers.AddAsync(planned.Dossier, by, cancellation, Detail);
    }

    private async Task<string?> SetAsync(PlannedMembership planned, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var (dossier, person) = (planned.Dossier.Dossier!, planned.Person.Person!);
        if (planned.State == MembershipState.Existing)
        {
            var there = await memberships.FindAsync(dossier.Id, person.Id, cancellation);
            if (there is not null) await change.CompleteAsync(dossier, there, by, workflows, cancellation);
            return null;
        }

        var set = await members.SetAsync(dossier, person, planned.Wanted, by, workflows, cancellation, Detail);
        // It waits since an earlier run, or since somebody asked for it by hand.
        if (set.Failure?.Code == "change-waiting") planned.State = MembershipState.Waiting;
        else if (set.Failure is { } failure) return failure.Code;
        else planned.State = set.Value.Waiting is null ? MembershipState.New : MembershipState.Waiting;
        return null;
    }
}
