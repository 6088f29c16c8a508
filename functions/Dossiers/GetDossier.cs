using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Domain;
using Portal.Dossiers.Contact;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>Mijn gegevens: what the office has on record, and who has access.</summary>
public sealed class GetDossier(DossierAccess access, DossierStore dossiers, MembershipStore memberships, PersonStore people, CitizenNumbers numbers)
{
    public sealed record Contact(string Name, string Email, MemberRole Role, bool PortalAccess);

    public sealed record Details(string Id, DossierType Type, string Name, string? Rsin, string? VatNumber, string? KvkNumber, IReadOnlyList<Contact> Contacts, IReadOnlyList<FolderCount> Folders)
    {
        public required ContactView Contact { get; init; }

        public required ContactProposalView? ProposedContact { get; init; }
    }

    /// <param name="Bytes">Of the files that an archive of it holds.</param>
    public sealed record FolderCount(Folder Folder, int Documents, long Bytes);

    [Function(nameof(GetDossier)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dossiers/{dossierId}")] HttpRequest http, string dossierId, CancellationToken cancellation) =>
        Respond.Json(http.HttpContext, await Handle(Caller.Of(http.HttpContext).Id, dossierId, cancellation));

    private async Task<Result<Details>> Handle(string personId, string dossierId, CancellationToken cancellation)
    {
        var member = await access.ToDossierAsync(personId, dossierId, cancellation);
        if (member.Failure is { } none) return none;
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Failures.NotFound;
        var contacts = await Task.WhenAll((await memberships.OfDossierAsync(dossierId, cancellation)).Select(contact => ContactOf(contact, cancellation)));
        return new Details(dossier.Id, dossier.Type, dossier.Name, dossier.Rsin, numbers.ShownVatNumber(dossier), dossier.KvkNumber, [.. contacts.OrderBy(contact => contact.Name)], await FoldersOf(member.Value, cancellation))
        {
            Contact = ContactView.Of(dossier.Contact), ProposedContact = ContactProposalView.Of(dossier),
        };
    }

    private async Task<List<FolderCount>> FoldersOf(Membership member, CancellationToken cancellation)
    {
        var totals = FolderTotals.Of(await dossiers.HeadAsync(member.DossierId, cancellation));
        return [.. Enum.GetValues<Folder>().Where(member.Sees).Select(folder => new FolderCount(folder, totals.GetValueOrDefault(folder)?.Documents ?? 0, totals.GetValueOrDefault(folder)?.Bytes ?? 0))];
    }

    private async Task<Contact> ContactOf(Membership member, CancellationToken cancellation)
    {
        var person = await people.FindAsync(member.PersonId, cancellation);
        return new Contact(person?.Name ?? member.PersonName, person?.Email ?? "", member.Role, member.PortalAccess);
    }
}
