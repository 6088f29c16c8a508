using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Approval;

/// <summary>
/// After someone left a dossier, or sees less of it: a document that only this person had still to read waits for nobody any more. One that
/// nobody at all has left to read stays open, for whoever comes next.
/// </summary>
public sealed class LastReaders(DocumentStore documents, MembershipStore memberships, ApprovalWorkflows approvals)
{
    public async Task SettleAsync(DurableTaskClient workflows, string dossierId, Caller by, CancellationToken cancellation)
    {
        var toRead = (await documents.OpenAsync(dossierId, cancellation)).Where(document => DocumentKind.Of(document).Action == ClientAction.Read).ToList();
        if (toRead.Count == 0) return;
        var members = await memberships.OfDossierAsync(dossierId, cancellation);
        foreach (var document in toRead.Where(document => IsReadByAll(document, members)))
        {
            var entry = new AuditEntry(ApprovalEvents.Settled, document.Id.ToString(), by, document.HashesOfFiles);
            if (await documents.ChangeAsync(document.Id, entry, current => Settle(current, members), cancellation) is { State: not DocumentState.Open } settled)
                await approvals.WakeAsync(workflows, DocumentVersion.Of(settled), cancellation);
        }
    }

    private static bool Settle(Document document, List<Membership> members)
    {
        // Read, replaced or withdrawn meanwhile.
        if (document.State != DocumentState.Open || !IsReadByAll(document, members)) return false;
        document.State = DocumentTransitions.Next(document.State, DocumentAction.Settle).Value;
        return true;
    }

    private static bool IsReadByAll(Document document, List<Membership> members) =>
        members.Any(member => AccessRules.Concerns(document, member)) && !members.Any(member => AccessRules.IsAsked(document, member));
}
