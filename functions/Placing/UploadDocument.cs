using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Filing;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>The office puts a document in a dossier. What follows (tasks, mails, the decision) is the workflow's.</summary>
public sealed class UploadDocument(
    DossierStore dossiers, MembershipStore memberships, DocumentStore documents, UploadedFiles files, UploadedInstance instances, SigningStart signing, FilingParties filing,
    ApprovalWorkflows approvals, IOptions<ScanOptions> scan, TimeProvider clock)
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
        var placed = await Handle(dossier, upload, Caller.Of(http.HttpContext), cancellation);
        if (placed.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        await approvals.StartAsync(workflows, DocumentVersion.Of(placed.Value), cancellation);
        return Respond.Json(Response.Of(placed.Value), StatusCodes.Status201Created);
    }

    private async Task<Result<Document>> Handle(Dossier dossier, UploadForm<DocumentFields> upload, Caller by, CancellationToken cancellation)
    {
        if (await UploadCheck.ErrorsOfAsync(upload.Files, upload.Fields, dossier, by, cancellation) is { } failure) return failure;
        var document = DocumentFrom(upload.Fields!, dossier);
        if (document.Chosen is not null && !await MayAllHandleAsync(document, upload.Fields!.Signers!, cancellation)) return Failures.InvalidInput("signers", "signers-unknown");
        if (await signing.PrepareAsync(document, upload.Fields!.Draft, cancellation) is { } notToBeSigned) return notToBeSigned;
        var instance = instances.Read(upload.Files, document.Kind, document.Period, dossier);
        if (instance.Failure is { } refused) return refused;
        (await instances.KeepAsync(dossier.Id, upload.Files, instance.Value, cancellation)).WriteOn(document);
        document.IsFiledByPortal = filing.FilesItself(document);
        document.FilesJson = JsonSerializer.Serialize(await files.StoreAsync(dossier.Id, upload.Files, cancellation));
        var entry = new AuditEntry(DocumentEvents.Placed, dossier.Id, by, document.HashesOfFiles, document.Subject);
        await documents.AddAsync(document, entry, id => approvals.ExpectAsync(new DocumentVersion(id, document.Version), cancellation), cancellation);
        return document;
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
