using QRCoder;

namespace Portal.Signing.Evidence;

/// <summary>Where a file can be checked: in words, and as a QR code beside them.</summary>
internal static class VerificationCode
{
    private const double Size = 92;

    public static void WriteVerification(this PageFlow flow, Uri address, string how)
    {
        flow.Keep(Size + 50);
        flow.Section(EvidenceTexts.For("verify"));
        var top = flow.At - 4;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        // The code brings its own quiet zone of four modules; that may stick out of the column.
        flow.Current.Squares(PageFlow.Right - Size, top, Size, code.ModuleMatrix);
        flow.Write(how, PageFlow.Body, width: PageFlow.Right - PageFlow.Left - Size - 24);
        flow.MoveTo(top + Size + 6);
    }
}
