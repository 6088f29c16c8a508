using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents.Payments;

/// <summary>Betaald: a note of a client for themself, and of nobody else.</summary>
public sealed class MarkPaid(DossierAccess access, DocumentStore documents, PaymentOrders payments)
{
    public sealed record Request(bool? Paid);

    [Function(nameof(MarkPaid)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/documents/{documentId}/payment")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? new Validation().Check(request.Value.Paid is not null, "paid", "required").Failure
            ?? await ToTheEnd.RunAsync(token => Handle(Caller.Of(http.HttpContext), documentId, request.Value.Paid == true, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Caller caller, string documentId, bool paid, CancellationToken cancellation)
    {
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        if (payments.Of(seen.Value.Document, caller.Id) is null) return DocumentFailures.NothingToPay;
        var entry = new AuditEntry(paid ? DocumentEvents.MarkedPaid : DocumentEvents.MarkedUnpaid, documentId, caller);
        await documents.ChangeAsync(seen.Value.Document.Id, entry, current => current.MarkPaid(caller.Id, paid), cancellation);
        return null;
    }
}
