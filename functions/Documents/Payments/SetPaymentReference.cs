using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents.Payments;

/// <summary>The office says by which reference a return or an invoice is to be paid, or takes that back.</summary>
public sealed class SetPaymentReference(DocumentStore documents)
{
    private const int Longest = 35;

    public sealed record Request(string? Reference);

    [Function(nameof(SetPaymentReference)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/payment/reference")] HttpRequest http,
        string documentId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(documentId, request.Value.Reference, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string documentId, string? given, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { } seen || !IsPaid(DocumentKind.Of(seen))) return Failures.NotFound;
        var read = Read(given, DocumentKind.Of(seen));
        if (read.Failure is { } wrong) return wrong;
        var entry = new AuditEntry(DocumentEvents.PaymentReferenceSet, documentId, by, Detail: read.Value);
        await documents.ChangeAsync(seen.Id, entry, Set, cancellation);
        return null;

        bool Set(Document current)
        {
            if (current.PaymentReference == read.Value) return false;
            current.PaymentReference = read.Value;
            return true;
        }
    }

    private static bool IsPaid(DocumentKind kind) => kind.Return is not null || kind.IsInvoice;

    // The tax authority's has a check digit; that of an invoice is the firm's own.
    private static Result<string?> Read(string? given, DocumentKind kind)
    {
        if (PlainText.IsBlank(given)) return default(string);
        if (kind.IsInvoice) return new Validation().Line(given, "reference", Longest).Failure is { } wrong ? wrong : given.Trim();
        return PaymentReference.Parse(given) is { } reference ? reference : Failures.InvalidInput("reference", "payment-reference-invalid");
    }
}
