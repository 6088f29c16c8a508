using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Approval;
using Portal.Audit;
using Portal.Dossiers;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

/// <summary>The office puts a document in a dossier. What follows (tasks, mails, the decision) is the workflow's.</summary>
public sealed class UploadDocument(DossierStore dossiers, DocumentStore documents, FileStore files, ApprovalWorkflows approvals, IOptions<ScanOptions> scan, TimeProvider clock)
{
    public sealed record Request(string? Kind, string? Subject, string? Period, string? Explanation, string? Deadline, bool? CommentRequired);

    public sealed record Response(string Id, int Number);

    [Function(nameof(UploadDocument)), ForOffice(OfficeRoles.Staff, OfficeRoles.Admin, OfficeRoles.Upload)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers/{dossierId}/documents")] HttpRequest http,
        string dossierId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var form = await UploadForm<Request>.ReadAsync(http, "document", cancellation);
        if (form.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var upload = form.Value;
        var placed = await Handle(dossier, upload, Caller.Of(http.HttpContext), cancellation);
        if (placed.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        await approvals.StartAsync(workflows, placed.Value.Id, cancellation);
        return Respond.Json(new Response(placed.Value.Id.ToString(), placed.Value.Number), StatusCodes.Status201Created);
    }

    private async Task<Result<Document>> Handle(Dossier dossier, UploadForm<Request> upload, Caller by, CancellationToken cancellation)
    {
        if (Check(upload).Failure is { } failure) return failure;
        var stored = await Store(dossier, upload.Files, cancellation);
        var document = DocumentFrom(upload.Fields!, dossier, stored);
        var entry = new AuditEntry(DocumentEvents.Placed, dossier.Id, by, string.Join(' ', stored.Select(file => file.Sha256)), document.Subject);
        await documents.AddAsync(document, entry, id => approvals.ExpectAsync(id, cancellation), cancellation);
        return document;
    }

    private static Validation Check(UploadForm<Request> upload)
    {
        var check = new Validation().Check(upload.Fields is not null, "document", "required").Check(upload.Files.Count > 0, "files", "required");
        foreach (var error in upload.Files.Select(file => PdfCheck.ErrorOf(file.Content)).OfType<string>().Distinct()) check.Check(false, "files", error);
        return upload.Fields is { } fields ? Check(check, fields) : check;
    }

    private static Validation Check(Validation check, Request fields) => check
        .Check(DocumentKind.Find(fields.Kind) is not null, "kind", "kind-unknown")
        .Line(fields.Subject, "subject", 200)
        .OptionalLine(fields.Period, "period", 20)
        .Text(fields.Explanation, "explanation", 4000)
        .Check(fields.Deadline is null || DateOnly.TryParseExact(fields.Deadline, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "deadline", "date-invalid");

    private async Task<List<DocumentFile>> Store(Dossier dossier, IReadOnlyList<SpooledFile> spooled, CancellationToken cancellation)
    {
        var stored = new List<DocumentFile>();
        foreach (var file in spooled)
        {
            var id = Ids.New();
            file.Content.Position = 0;
            await files.AddAsync($"{dossier.Id}/{id}", file.Content, "application/pdf", cancellation);
            stored.Add(new DocumentFile(id, file.Name, "application/pdf", file.Content.Length, file.Sha256, Signed: false, $"{dossier.Id}/{id}"));
        }

        return stored;
    }

    private Document DocumentFrom(Request fields, Dossier dossier, List<DocumentFile> stored) => new()
    {
        PartitionKey = dossier.Id,
        DossierName = dossier.Name,
        Kind = fields.Kind!,
        Subject = fields.Subject!.Trim(),
        Period = fields.Period,
        Explanation = string.IsNullOrWhiteSpace(fields.Explanation) ? null : fields.Explanation.Trim(),
        Folder = DocumentKind.Find(fields.Kind)!.Folder,
        State = DocumentState.Open,
        SentAt = clock.GetUtcNow(),
        Deadline = fields.Deadline,
        CommentRequired = fields.CommentRequired ?? false,
        Scan = scan.Value.HoldUploads ? ScanState.Waiting : ScanState.None,
        FilesJson = JsonSerializer.Serialize(stored),
    };
}
