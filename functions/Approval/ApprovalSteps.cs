using Microsoft.Azure.Functions.Worker;
using Portal.Documents;
using Portal.Dossiers;
using Portal.Notifications;
using Portal.Office;
using Portal.Platform.Telemetry;
using Portal.Tasks;

namespace Portal.Approval;

/// <summary>What the workflow may ask of a document.</summary>
public sealed record ApprovalStatus(DocumentState State, FilingState Filing);

/// <summary>The activities of <see cref="ApproveDocument"/>. Each can run twice and leaves the same.</summary>
public sealed class ApprovalSteps(DocumentStore documents, MembershipStore memberships, TaskAssignment tasks, WorkItems workItems, ApprovalWorkflows approvals)
{
    /// <summary>Gives the tasks and says who has to be written to: all directors with access, those who may only look as well.</summary>
    [Function(nameof(OpenApproval))]
    public async Task<List<MailOrder>> OpenApproval([ActivityTrigger] string documentId, CancellationToken cancellation)
    {
        var document = await FindAsync(documentId, cancellation);
        using var span = Tracing.Continue(nameof(OpenApproval), document.Trace);
        await tasks.OpenAsync(document, cancellation);
        await approvals.ShowAsync(document, document.State == DocumentState.Open, cancellation);
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        return [.. members.Where(member => member.Role == MemberRole.Director && member.Sees(document.Folder)).Select(member => MailOrder.Placed(documentId, member.PersonId))];
    }

    [Function(nameof(ReadApproval))]
    public async Task<ApprovalStatus> ReadApproval([ActivityTrigger] string documentId, CancellationToken cancellation)
    {
        var document = await FindAsync(documentId, cancellation);
        return new ApprovalStatus(document.State, document.Filing);
    }

    [Function(nameof(CloseApproval))]
    public async Task CloseApproval([ActivityTrigger] string documentId, CancellationToken cancellation)
    {
        var document = await FindAsync(documentId, cancellation);
        using var span = Tracing.Continue(nameof(CloseApproval), document.Trace);
        await tasks.CloseAsync(document, cancellation);
        await approvals.ShowAsync(document, awaitsClient: false, cancellation);
    }

    /// <summary>What the office has to do now.</summary>
    [Function(nameof(AddFollowUp))]
    public async Task AddFollowUp([ActivityTrigger] string documentId, CancellationToken cancellation)
    {
        var document = await FindAsync(documentId, cancellation);
        using var span = Tracing.Continue(nameof(AddFollowUp), document.Trace);
        var kind = document.State == DocumentState.Approved ? WorkItemKind.FileReturn : WorkItemKind.RejectedDocument;
        await workItems.AddAsync(WorkItem.For(document, kind), cancellation);
    }

    [Function(nameof(EndApproval))]
    public Task EndApproval([ActivityTrigger] string documentId, CancellationToken cancellation) =>
        approvals.EndAsync(DocumentId.Parse(documentId)!.Value, cancellation);

    private async Task<Document> FindAsync(string documentId, CancellationToken cancellation) =>
        await documents.FindAsync(DocumentId.Parse(documentId)!.Value, cancellation) ?? throw new InvalidOperationException($"There is no document {documentId}.");
}
