using Portal.Domain;
using Portal.DualControl;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>
/// Which changes of a membership nobody of the office makes alone: what gives the right to sign, and what takes a director out. As long as
/// nothing was ever placed in the dossier there is nothing to sign, so that a new client is set up without waiting.
/// </summary>
public sealed class MembershipPolicy(DossierStore dossiers, MembershipStore memberships, ChangePolicy policy)
{
    /// <param name="after">Null where the membership is to end.</param>
    /// <returns>As what it waits for a colleague; null for what this member of staff may do alone.</returns>
    public async Task<ChangeKind?> WaitsAsync(string dossierId, string personId, Membership? after, Caller staff, CancellationToken cancellation)
    {
        if (policy.ActsAlone(staff)) return null;
        var before = await memberships.FindAsync(dossierId, personId, cancellation);
        return KindOf(before, after) is { } kind && await dossiers.HeadAsync(dossierId, cancellation) is { LastDocumentNumber: > 0 } ? kind : null;
    }

    private static ChangeKind? KindOf(Membership? before, Membership? after)
    {
        if (after is not null && GivesRight(before, after)) return ChangeKind.RightToSign;
        return before is { Role: MemberRole.Director } && (after is null || IsLess(before, after)) ? ChangeKind.DirectorEnd : null;
    }

    private static bool GivesRight(Membership? before, Membership after) =>
        Handles(after) && (before is null || !Handles(before) || (before.Role == MemberRole.Employee && after.Role == MemberRole.Director) || SeesMore(before, after));

    private static bool IsLess(Membership before, Membership after) =>
        after.Role != MemberRole.Director || (before.PortalAccess && !after.PortalAccess) || (before.MayHandle && !after.MayHandle);

    private static bool Handles(Membership member) => member is { PortalAccess: true, MayHandle: true };

    private static bool SeesMore(Membership before, Membership after) => Enum.GetValues<Folder>().Any(folder => after.Sees(folder) && !before.Sees(folder));
}
