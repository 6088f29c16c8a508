using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Dossiers.Contact;
using Portal.DualControl;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>A dossier for the office, with all its members and what each may.</summary>
public sealed class GetOfficeDossier(
    DossierStore dossiers, MembershipStore memberships, PersonStore people, WaitingChanges changes, ChangePolicy policy, CitizenNumbers numbers)
{
    /// <param name="Folders">Left out when the member sees all sub-dossiers.</param>
    public sealed record Member(string PersonId, string Name, string Email, MemberRole Role, bool PortalAccess, bool MayHandle, IReadOnlyList<string>? Folders);

    /// <summary>A colleague of the office.</summary>
    public sealed record Staff(string Id, string Name);

    /// <param name="HasBsn">The number itself is not shown.</param>
    /// <param name="Waiting">Changes of members that wait for a colleague.</param>
    public sealed record Details(
        string Id, DossierType Type, string Name, bool HasBsn, string? Rsin, string? VatNumber, string? KvkNumber, IReadOnlyList<Member> Members, IReadOnlyList<ChangeView> Waiting)
    {
        public required ContactView Contact { get; init; }

        public required ContactProposalView? ProposedContact { get; init; }

        public required Staff? Owner { get; init; }

        /// <summary>The month in which its book years begin, 1 to 12.</summary>
        public required int BookYearStart { get; init; }

        public required SchemeShare Scheme { get; init; }
    }

    /// <summary>With which returns it takes part in the extension scheme.</summary>
    /// <param name="Possible">The kinds with which such a dossier can.</param>
    /// <param name="FirstYear">Of those with which it takes part.</param>
    public sealed record SchemeShare(IReadOnlyList<string> Kinds, IReadOnlyList<string> Possible, int? FirstYear)
    {
        public static SchemeShare Of(Dossier dossier) =>
            new(dossier.Scheme.Kinds, SchemePart.KindsOf(dossier.Type), dossier.Scheme.Kinds.Count == 0 ? null : dossier.Scheme.FirstYear);
    }

    [Function(nameof(GetOfficeDossier)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/dossiers/{dossierId}")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var waiting = changes.OfDossierAsync(dossierId, cancellation);
        var members = await Task.WhenAll((await memberships.OfDossierAsync(dossierId, cancellation)).Select(member => MemberOf(member, cancellation)));
        var by = Caller.Of(http.HttpContext);
        return Respond.Json(new Details(
            dossier.Id, dossier.Type, dossier.Name, dossier.SealedBsn is not null, dossier.Rsin, numbers.ShownVatNumber(dossier), dossier.KvkNumber, [.. members.OrderBy(member => member.Name)],
            [.. (await waiting).Select(change => ChangeView.Of(change, policy.Refusal(change, by)?.Code))])
        {
            Contact = ContactView.Of(dossier.Contact), ProposedContact = ContactProposalView.Of(dossier),
            BookYearStart = dossier.BookYearStart, Scheme = SchemeShare.Of(dossier),
            Owner = dossier.OwnerId is { } owner ? new Staff(owner, dossier.OwnerName ?? "") : null,
        });
    }

    private async Task<Member> MemberOf(Membership member, CancellationToken cancellation)
    {
        var person = await people.FindAsync(member.PersonId, cancellation);
        return new Member(
            member.PersonId, person?.Name ?? member.PersonName, person?.Email ?? "", member.Role, member.PortalAccess, member.MayHandle, member.Folders?.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }
}
