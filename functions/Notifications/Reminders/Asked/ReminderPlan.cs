using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>Of which documents whom to remind, and why not of the others, as things are now.</summary>
public sealed class ReminderPlan(DocumentStore documents, MembershipStore memberships, IOptions<ReminderOptions> options, TimeProvider clock)
{
    public async Task<IReadOnlyList<Planned>> OfAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(documentIds.Select(async id => (Id: id, Document: await documents.FindAsync(id, cancellation))));
        var dossiers = found.Select(one => one.Document?.PartitionKey).OfType<string>().Distinct();
        var members = await Task.WhenAll(dossiers.Select(id => memberships.OfDossierAsync(id, cancellation)));
        var ofDossier = members.SelectMany(all => all).ToLookup(member => member.DossierId);
        return [.. found.Select(one => one.Document is null ? new Planned(one.Id, null, [], "not-found") : Plan(one.Document, ofDossier[one.Document.PartitionKey]))];
    }

    private Planned Plan(Document document, IEnumerable<Membership> members)
    {
        List<Membership> asked = document is { State: DocumentState.Open, IsHeld: false } ? [.. members.Where(member => AccessRules.IsAsked(document, member))] : [];
        return new Planned(document.Id.ToString(), document, asked, WhyNot(document, asked.Count));
    }

    private string? WhyNot(Document document, int asked) => document switch
    {
        not { State: DocumentState.Open, IsHeld: false } => "not-open",
        _ when asked == 0 => "nobody-asked",
        _ when !ReminderPace.Allows(document, clock.GetUtcNow(), options.Value) => "reminded-recently",
        _ => null,
    };

    /// <param name="Document">Null when there is none.</param>
    /// <param name="Asked">Of whom something is asked.</param>
    /// <param name="Skipped">Why nobody is reminded of it: a code; null when they are.</param>
    public sealed record Planned(string DocumentId, Document? Document, IReadOnlyList<Membership> Asked, string? Skipped);
}
