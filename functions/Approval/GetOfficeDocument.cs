using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Documents.Figures;
using Portal.Documents.Payments;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Approval;

/// <summary>A document with its history and where its workflow stands, for the office.</summary>
public sealed class GetOfficeDocument(DocumentStore documents, DossierStore dossiers, ComparedFigures figures, PaymentOrders payments)
{
    public sealed record HistoryEntry(string Event, DateTimeOffset At, string By);

    public sealed record Workflow(string InstanceId, string Status, string? Step);

    [Function(nameof(GetOfficeDocument)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } document) return Problems.From(Failures.NotFound, http.HttpContext);
        var history = await HistoryOf(document, cancellation);
        var earlier = await documents.EarlierAsync(document, cancellation);
        var workflow = await WorkflowOf(document, workflows, cancellation);
        return Respond.Json(new OfficeDocumentView(document, earlier, history, workflow, await ViewOf(document, ReadersLanguage.Of(http.HttpContext), cancellation)));
    }

    private async Task<DocumentView> ViewOf(Document document, Language language, CancellationToken cancellation) =>
        DocumentView.Of(document, membership: null, language) with
        {
            Figures = await figures.OfAsync(document, language, cancellation),
            Payment = payments.Of(document, personId: null),
        };

    private async Task<List<HistoryEntry>> HistoryOf(Document document, CancellationToken cancellation)
    {
        var events = await dossiers.HistoryAsync(document.PartitionKey, document.Id.ToString(), cancellation);
        return [.. events.Select(row => new HistoryEntry(row.Event, row.At, row.ActorName))];
    }

    private static async Task<Workflow?> WorkflowOf(Document document, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var instance = await workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(DocumentVersion.Of(document)), getInputsAndOutputs: true, cancellation);
        return instance is null ? null : new Workflow(instance.InstanceId, instance.RuntimeStatus.ToString(), document.Scan == ScanState.Waiting ? "awaits-scan" : StepOf(instance));
    }

    private static string? StepOf(OrchestrationMetadata instance) => instance.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<ApprovalStatus>() switch
    {
        { AwaitsClient: true } => "awaits-client",
        { AwaitsFiling: true } => "awaits-filing",
        { IsSealingStuck: true } => "awaits-sealing",
        _ => "ending",
    };
}
