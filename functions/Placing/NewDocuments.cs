using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.DocumentFlow;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>Puts a new document in a dossier, whichever way it came. What follows (tasks, mails, the decision) is the workflow's.</summary>
public sealed class NewDocuments(
    MembershipStore memberships, DocumentStore documents, UploadSteps steps, ApprovalWorkflows approvals, IOptions<ScanOptions> scan, TimeProvider clock)
{
    /// <param name="fields">Null when there are none, which is refused with all else that is wrong.</param>
    /// <param name="beforeWrite">Called, each time that it is tried, with the document as it is about to be written.</param>
    public async Task<Result<Document>> PlaceAsync(
        Dossier dossier, IReadOnlyList<SpooledFile> files, DocumentFields? fields, Caller by, DurableTaskClient workflows, CancellationToken cancellation,
        Func<Document, Task>? beforeWrite = null)
    {
        var taken = await steps.TakeAsync(
            files, fields, dossier, by, own => own, own => DrawAsync(own, dossier, cancellation), cancellation);
        if (taken.Failure is { } refused) return refused;
        var (kept, document) = (taken.Value, taken.Value.Document);
        kept.WriteOn(document);
        var entry = new AuditEntry(DocumentEvents.Placed, dossier.Id, by, kept.Hashes, document.Subject);
        await documents.AddAsync(document, entry, ExpectAsync, cancellation);
        await approvals.StartAsync(workflows, DocumentVersion.Of(document), cancellation);
        return document;

        async Task ExpectAsync(DocumentId id)
        {
            if (beforeWrite is not null) await beforeWrite(document);
            await approvals.ExpectAsync(new DocumentVersion(id, document.Version), cancellation);
        }
    }

    private async Task<Result<Document>> DrawAsync(DocumentFields fields, Dossier dossier, CancellationToken cancellation)
    {
        var document = DocumentFrom(fields, dossier);
        return document.Chosen is null || await MayAllHandleAsync(document, fields.Signers!, cancellation)
            ? document
            : Failures.InvalidInput("signers", "signers-unknown");
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
