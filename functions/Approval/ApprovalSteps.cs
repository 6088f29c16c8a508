using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Notifications.Reminders;
using Portal.Outbox;
using Portal.Platform.Telemetry;
using Portal.Signing;
using Portal.Stores;
using Portal.Tasks;

namespace Portal.Approval;

/// <summary>
/// The activities of <see cref="HandleDocument"/>. Each can run twice and leaves the same. One that comes late, when the document has been
/// replaced, leaves what belongs to the newer version alone.
/// </summary>
public sealed class ApprovalSteps(
    DocumentStore documents, MembershipStore memberships, TaskAssignment tasks, WorkItems workItems, ClientList clients, SchemeReturns scheme, ApprovalWorkflows approvals,
    ExpiryWatch expiry)
{
    /// <summary>Gives the tasks and says who has to be written to.</summary>
    [Function(nameof(OpenApproval))]
    public async Task<List<MailOrder>> OpenApproval([ActivityTrigger] string version, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        if (IsReplaced(document, version) || document.IsHeld) return [];
        using var span = Tracing.Continue(nameof(OpenApproval), document.Trace);
        // What the office had to do about the version before is over; the workflow of that one may have been over already.
        if (document.Version > 1) await CallOffWorkAsync(DocumentVersion.Of(document) with { Version = document.Version - 1 }, cancellation);
        await ShowAsync(document, version, cancellation);
        if (document.State == DocumentState.Open) await workflows.RemindAsync(DocumentVersion.Of(document), cancellation);
        await expiry.EnsureAsync(workflows, document, cancellation);
        return [.. (await ConcernedAsync(document, cancellation)).Select(member => MailOrder.Placed(version, member.PersonId, asksNothing: document.State != DocumentState.Open))];
    }

    [Function(nameof(ReadApproval))]
    public async Task<ApprovalStatus> ReadApproval([ActivityTrigger] string version, CancellationToken cancellation) =>
        ApprovalStatus.Of(await documents.GetAsync(version, cancellation), DocumentVersion.Parse(version).Version);

    [Function(nameof(CloseApproval))]
    public async Task CloseApproval([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        if (IsReplaced(document, version)) return;
        using var span = Tracing.Continue(nameof(CloseApproval), document.Trace);
        await tasks.CloseAsync(document, cancellation);
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.NoResponse), cancellation);
        await approvals.ShowAsync(document, awaitsClient: false, cancellation);
        await clients.RefreshAsync(document.PartitionKey, cancellation);
    }

    /// <summary>What the office has to do now, if anything.</summary>
    [Function(nameof(AddFollowUp))]
    public async Task AddFollowUp([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        if (IsReplaced(document, version) || FollowUpOf(document) is not { } kind) return;
        using var span = Tracing.Continue(nameof(AddFollowUp), document.Trace);
        await workItems.AddAsync(WorkItem.For(document, kind), cancellation);
    }

    /// <summary>Takes the office's work on a version that was replaced or withdrawn away, and says who has to know of a withdrawal.</summary>
    [Function(nameof(CallOff))]
    public async Task<List<MailOrder>> CallOff([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        using var span = Tracing.Continue(nameof(CallOff), document.Trace);
        await CallOffWorkAsync(DocumentVersion.Parse(version), cancellation);
        if (IsReplaced(document, version)) return [];
        await approvals.ShowAsync(document, awaitsClient: false, cancellation);
        if (document.IsHeld)
        {
            // Nobody has heard of what was never found clean, but the version before it may have waited for the client.
            await clients.RefreshAsync(document.PartitionKey, cancellation);
            return [];
        }

        await scheme.TryFollowAsync(document, cancellation);
        return [.. (await ConcernedAsync(document, cancellation)).Select(member => MailOrder.Withdrawn(version, member.PersonId, askedNothing: DocumentKind.Of(document).Action == ClientAction.None))];
    }

    [Function(nameof(EndApproval))]
    public Task EndApproval([ActivityTrigger] string version, CancellationToken cancellation) => approvals.EndAsync(DocumentVersion.Parse(version), cancellation);

    private static bool IsReplaced(Document document, string version) => DocumentVersion.Of(document) != DocumentVersion.Parse(version);

    private static WorkItemKind? FollowUpOf(Document document) => (document.State, DocumentKind.Of(document).FollowUp) switch
    {
        (DocumentState.Rejected, _) => WorkItemKind.RejectedDocument,
        (DocumentState.Expired, _) => WorkItemKind.SigningExpired,
        (DocumentState.Approved, FollowUp.Filing) when !document.IsFiledByPortal => WorkItemKind.FileReturn,
        (DocumentState.Signed, FollowUp.OfficePublishes) => WorkItemKind.PublishAccounts,
        _ => null,
    };

    // The office may move the deadline meanwhile: what the lists are given is what still holds after they were.
    private async Task ShowAsync(Document document, string version, CancellationToken cancellation)
    {
        Document shown;
        do
        {
            shown = document;
            await tasks.OpenAsync(shown, cancellation);
            await approvals.ShowAsync(shown, shown.State == DocumentState.Open, cancellation);
            document = await documents.GetAsync(version, cancellation);
        }
        while (document.ETag != shown.ETag && !IsReplaced(document, version));
        await clients.RefreshAsync(shown.PartitionKey, cancellation);
    }

    private async Task CallOffWorkAsync(DocumentVersion version, CancellationToken cancellation)
    {
        if (await documents.FindAsync(version, cancellation) is not { } about) return;
        foreach (var kind in WorkItem.KindsOfDocuments) await workItems.CallOffAsync(WorkItem.IdOf(about, kind), cancellation);
    }

    private async Task<IEnumerable<Membership>> ConcernedAsync(Document document, CancellationToken cancellation) =>
        (await memberships.OfDossierAsync(document.PartitionKey, cancellation)).Where(member => AccessRules.Concerns(document, member));
}
