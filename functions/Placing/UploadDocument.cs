using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>The office puts a document in a dossier. What follows (tasks, mails, the decision) is the workflow's.</summary>
public sealed class UploadDocument(
    DossierStore dossiers, MembershipStore memberships, DocumentStore documents, UploadSteps steps, ApprovalWorkflows approvals, IOptions<ScanOptions> scan, TimeProvider clock)
{
    public sealed record Response(string Id, int Number, int Version)
    {
        public static Response Of(Document document) => new(document.Id.ToString(), document.Number, document.Version);
    }

    [Function(nameof(UploadDocument)), ForOffice(OfficeRoles.Staff, OfficeRoles.Admin, OfficeRoles.Upload)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers/{dossierId}/documents")] HttpRequest http,
        string dossierId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var form = await UploadForm<DocumentFields>.ReadAsync(http, "document", cancellation);
        if (form.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var upload = form.Value;
        var placed = await ToTheEnd.RunAsync(token => Handle(dossier, upload, Caller.Of(http.HttpContext), workflows, token), cancellation);
        if (placed.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        return Respond.Json(Response.Of(placed.Value), StatusCodes.Status201Created);
    }

    private async Task<Result<Document>> Handle(
        Dossier dossier, UploadForm<DocumentFields> upload, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var taken = await steps.TakeAsync(upload, dossier, by, fields => fields, fields => DrawAsync(fields, dossier, cancellation), cancellation);
        if (taken.Failure is { } refused) return refused;
        var (kept, document) = (taken.Value, taken.Value.Document);
        kept.WriteOn(document);
        var entry = new AuditEntry(DocumentEvents.Placed, dossier.Id, by, kept.Hashes, document.Subject);
        await documents.AddAsync(document, entry, id => approvals.ExpectAsync(new DocumentVersion(id, document.Version), cancellation), cancellation);
        await approvals.StartAsync(workflows, DocumentVersion.Of(document), cancellation);
        return document;
    }

    private async Task<Result<Document>> DrawAsync(DocumentFields fields, Dossier dossier, CancellationToken cancellation)
    {
        var document = DocumentFrom(fields, dossier);
        return document.Chosen is null || await MayAllHandleAsync(document, fields.Signers!, cancellation) ? document : Failures.InvalidInput("signers", "signers-unknown");
    }

    private async Task<bool> MayAllHandleAsync(Document document, IReadOnlyList<string> chosen, CancellationToken cancellation)
    {
        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        return chosen.All(person => members.Any(member => member.PersonId == person && AccessRules.MayHandle(document, member)));
    }

    private Document DocumentFrom(DocumentFields fields, Dossier dossier)
    {
        var kind = DocumentKind.Find(fields.Kind)!;
        var document = new Document
        {
            PartitionKey = dossier.Id,
            DossierName = dossier.Name,
            Kind = kind.Name,
            Folder = kind.Folder ?? Enum.Parse<Folder>(fields.Folder!),
            State = kind.FirstState,
            SentAt = clock.GetUtcNow(),
            Scan = scan.Value.FirstState,
            Chosen = fields.Signers is { Count: > 0 } ? string.Join(',', fields.Signers.Distinct()) : null,
        };
        fields.WriteOn(document);
        return document;
    }
}
