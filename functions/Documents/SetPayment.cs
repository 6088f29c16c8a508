using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>The office says that an invoice was paid, or that it was not after all.</summary>
public sealed class SetPayment(DocumentStore documents, TimeProvider clock)
{
    public sealed record Request(bool? Paid, string? PaidOn);

    [Function(nameof(SetPayment)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/payment")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? Check(request.Value).Failure ?? await Handle(documentId, request.Value, Caller.Of(http.HttpContext), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private Validation Check(Request request) => new Validation()
        .Check(request.Paid is not null, "paid", "required")
        .Check(request.PaidOn is null || DutchDay.IsDay(request.PaidOn), "paidOn", "date-invalid")
        .Check(string.CompareOrdinal(request.PaidOn, Today) <= 0, "paidOn", "date-in-future");

    private async Task<Failure?> Handle(string documentId, Request request, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } invoice || !DocumentKind.Of(invoice).IsInvoice) return Failures.NotFound;
        var paidOn = request.Paid == true ? request.PaidOn ?? Today : null;
        await documents.ChangeAsync(invoice.Id, new AuditEntry(DocumentEvents.PaymentSet, documentId, by, Detail: paidOn), Pay, cancellation);
        return null;

        bool Pay(Document current)
        {
            if (current.PaidOn == paidOn) return false;
            current.PaidOn = paidOn;
            return true;
        }
    }

    private string Today => DutchDay.Of(clock.GetUtcNow());
}
