using System.Collections.Concurrent;
using Portal.Domain;
using Portal.Dossiers;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Import;

/// <summary>What there is already of what a file asks for. What contradicts it is told of the rows concerned; nothing is written.</summary>
public sealed class ImportLookup(PersonStore people, MembershipStore memberships, MembershipPolicy rights, KnownDossiers dossiers)
{
    /// <param name="by">Whose rights say what waits for a colleague.</param>
    public async Task LookAsync(ImportPlan plan, Caller by, CancellationToken cancellation)
    {
        await Together.EachAsync(plan.People.ToList(), FindAsync, cancellation);
        foreach (var person in plan.People.Where(person => !person.IsAsFound).ToList())
            plan.Tell(line => line.Person == person, ImportFields.Email, "import-email-of-another");
        await LookForDossiersAsync(plan, cancellation);
        var found = plan.Memberships.Where(membership => membership.Dossier.Found is not null).ToList();
        var states = await StatesOfAsync(found, by, cancellation);
        foreach (var membership in found.Where(membership => states[membership] is null))
            plan.Tell(line => line.Membership == membership, ImportFields.Role, "import-membership-differs");
    }

    private async Task FindAsync(PlannedPerson person, CancellationToken cancellation) =>
        person.Found = await people.FindByEmailAsync(person.NormalizedEmail, cancellation);

    private async Task LookForDossiersAsync(ImportPlan plan, CancellationToken cancellation)
    {
        var problems = new ConcurrentDictionary<PlannedDossier, (string Field, string Code)>();
        await Together.EachAsync(plan.Dossiers.ToList(), LookAsync, cancellation);
        foreach (var (dossier, (field, code)) in problems) plan.Tell(line => line.Dossier == dossier, field, code);
        // Two of the file that could both be one that is there: which it is, staff has to say.
        var twice = plan.Dossiers.Where(dossier => !dossier.IsNew).GroupBy(dossier => dossier.Found!.Id).Where(same => same.Count() > 1);
        foreach (var dossier in twice.SelectMany(same => same).ToList())
            plan.Tell(line => line.Dossier == dossier, ImportFields.Dossier, "import-dossier-uncertain");

        async Task LookAsync(PlannedDossier dossier, CancellationToken token)
        {
            if (await dossiers.LookAsync(dossier, token) is { } problem) problems[dossier] = problem;
        }
    }

    private async Task<IReadOnlyDictionary<PlannedMembership, MembershipState?>> StatesOfAsync(
        IReadOnlyList<PlannedMembership> found, Caller by, CancellationToken cancellation)
    {
        var states = new ConcurrentDictionary<PlannedMembership, MembershipState?>();
        await Together.EachAsync(found, LookAsync, cancellation);
        return states;

        async Task LookAsync(PlannedMembership membership, CancellationToken token)
        {
            states[membership] = await StateOfAsync(membership, by, token);
            membership.State = states[membership] ?? membership.State;
        }
    }

    // Null where there is a membership that says something else: an import changes none.
    private async Task<MembershipState?> StateOfAsync(PlannedMembership membership, Caller by, CancellationToken cancellation)
    {
        var (dossier, person, wanted) = (membership.Dossier.Found!, membership.Person.Found, membership.Wanted);
        if (person is not null && await memberships.FindAsync(dossier.Id, person.Id, cancellation) is { } there)
            return IsAs(there, wanted) ? MembershipState.Existing : null;
        var after = wanted.For(dossier, person ?? new Person());
        var kind = await rights.WaitsAsync(dossier.Id, person?.Id ?? "", after, by, cancellation);
        return kind is null ? MembershipState.New : MembershipState.Waiting;
    }

    // Limited to sub-dossiers is what staff may have made of it since.
    private static bool IsAs(Membership there, WantedMembership wanted) =>
        there.Role == wanted.MemberRole && there.PortalAccess == wanted.PortalAccess && there.MayHandle == wanted.MayHandle;
}
