using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Access;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using QRCoder;

namespace Portal.Documents.Payments;

/// <summary>The payment as a QR code that a bank's app takes over (EPC069-12, 'Girocode').</summary>
public sealed class GetPaymentCode(DossierAccess access, PaymentOrders payments)
{
    private const int PixelsPerModule = 4;
    private const int LongestRemittance = 140;

    [Function(nameof(GetPaymentCode)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/documents/{documentId}/payment.svg")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        var caller = Caller.Of(http.HttpContext);
        var seen = await access.ToDocumentAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return Problems.From(none, http.HttpContext);
        return payments.Of(seen.Value.Document, caller.Id) is { } payment
            ? TypedResults.Text(Draw(payment), "image/svg+xml")
            : Problems.From(Failures.NotFound, http.HttpContext);
    }

    // A Dutch payment reference is no creditor reference of ISO 11649, so it goes where free text goes.
    private static string Draw(PaymentView payment)
    {
        var remittance = payment.Reference ?? "";
        var code = new PayloadGenerator.Girocode(
            payment.Iban, "", payment.Name, payment.Amount, remittance.Length <= LongestRemittance ? remittance : remittance[..LongestRemittance],
            PayloadGenerator.Girocode.TypeOfRemittance.Unstructured, version: PayloadGenerator.Girocode.GirocodeVersion.Version2,
            encoding: PayloadGenerator.Girocode.GirocodeEncoding.UTF_8);
        using var data = QRCodeGenerator.GenerateQrCode(code);
        return new SvgQRCode(data).GetGraphic(PixelsPerModule);
    }
}
