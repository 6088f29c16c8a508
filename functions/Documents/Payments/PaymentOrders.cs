using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;

namespace Portal.Documents.Payments;

/// <summary>How to pay what a document says is to be paid.</summary>
public sealed class PaymentOrders(IOptions<PaymentOptions> options, IOptions<FirmOptions> firm)
{
    // More than that no bank transfers at once (EPC069-12).
    private const decimal Most = 999_999_999.99m;

    /// <returns>Null where nothing is to be paid, or not yet: a return is paid once it was agreed to.</returns>
    /// <param name="personId">Who asks; null for the office.</param>
    public PaymentView? Of(Document document, string? personId)
    {
        if (document.State == DocumentState.Withdrawn) return null;
        var payment = DocumentKind.Of(document).IsInvoice ? OfInvoice(document, personId) : OfReturn(document, personId);
        return payment?.Amount > Most ? null : payment;
    }

    private PaymentView? OfReturn(Document document, string? personId)
    {
        if (document.State != DocumentState.Approved || Outcome.Of(document) is not { Direction: OutcomeDirection.Pay } outcome) return null;
        return new PaymentView(
            options.Value.TaxIban, options.Value.TaxName, document.PaymentReference, outcome.Amount, outcome.Due, document.IsMarkedPaidBy(personId));
    }

    private PaymentView? OfInvoice(Document invoice, string? personId)
    {
        if (options.Value.FirmIban.Length == 0 || invoice.AmountInCents is not > 0) return null;
        var (reference, isPaid) = (invoice.PaymentReference ?? invoice.Subject, invoice.PaidOn is not null || invoice.IsMarkedPaidBy(personId));
        return new PaymentView(options.Value.FirmIban, firm.Value.Name, reference, invoice.AmountInCents.Value / 100m, invoice.DueDate, isPaid);
    }
}

/// <param name="Amount">Euros.</param>
/// <param name="Due">The last day, yyyy-MM-dd.</param>
/// <param name="Paid">So the one who asks said; of an invoice, or the office.</param>
public sealed record PaymentView(string Iban, string Name, string? Reference, decimal Amount, string? Due, bool Paid);
