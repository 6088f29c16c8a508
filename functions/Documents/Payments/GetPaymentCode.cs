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

    // What the largest code of the standard takes (331 bytes) has room for these beside the rest, whatever letters they are of.
    private const int NameBytes = 70, RemittanceBytes = 140;

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
        var code = new PayloadGenerator.Girocode(
            payment.Iban, "", AtMost(NameBytes, payment.Name), payment.Amount, AtMost(RemittanceBytes, payment.Reference ?? ""),
            PayloadGenerator.Girocode.TypeOfRemittance.Unstructured, version: PayloadGenerator.Girocode.GirocodeVersion.Version2,
            encoding: PayloadGenerator.Girocode.GirocodeEncoding.UTF_8);
        // Left to itself the generator would write 'é' in Latin-1, though the code says that it is UTF-8.
        using var data = QRCodeGenerator.GenerateQrCode(code.ToString(), code.EccLevel, forceUtf8: true);
        return new SvgQRCode(data).GetGraphic(PixelsPerModule);
    }

    // Whole characters only.
    private static string AtMost(int bytes, string text)
    {
        var length = 0;
        return string.Concat(text.EnumerateRunes().TakeWhile(rune => (length += rune.Utf8SequenceLength) <= bytes));
    }
}
