using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Portal.Signing.Pades;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>The parts of a seal, taken out of the file and held before openssl with nothing but the root to believe.</summary>
public sealed class OpensslTests(SharedPortal shared)
{
    [Fact]
    public async Task The_signature_and_its_timestamp_verify_against_the_root()
    {
        var file = await shared.Services.SealAsync(Sealing.File("libreoffice.pdf"));
        var (content, signature) = Split(file);
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(signature);
        using var root = new TemporaryFile(Encoding.ASCII.GetBytes(shared.Pki.Root.ExportCertificatePem()), ".pem");
        using var untrusted = new TemporaryFile(Encoding.ASCII.GetBytes(shared.Pki.Intermediate.ExportCertificatePem()), ".pem");
        using var signed = new TemporaryFile(content, ".bin");
        using var der = new TemporaryFile(signature, ".p7s");
        await PdfTools.SuccessAsync(
            "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", der.Path, "-content", signed.Path, "-CAfile", root.Path, "-purpose", "any", "-cades", "-out", "/dev/null");

        using var stamped = new TemporaryFile(cms.SignerInfos[0].GetSignature(), ".sig");
        using var token = new TemporaryFile(cms.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData, ".tst");
        var verified = await PdfTools.SuccessAsync("openssl", "ts", "-verify", "-data", stamped.Path, "-in", token.Path, "-token_in", "-CAfile", root.Path, "-untrusted", untrusted.Path);
        Assert.Contains("Verification: OK", verified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_says_which_certificate_it_was_and_claims_no_time()
    {
        var (content, signature) = Split(await shared.Services.SealAsync(Sealing.File("libreoffice.pdf")));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(signature);
        var names = cms.SignerInfos[0].SignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>().Select(attribute => attribute.Oid.Value).ToList();
        Assert.Contains(SealCms.SigningCertificateV2, names);
        Assert.DoesNotContain(SealCms.SigningTime, names);
    }

    [Fact]
    public async Task The_file_brings_the_certificates_and_the_revocation_lists()
    {
        using var saved = new TemporaryFile(await shared.Services.SealAsync(Pdfs.WithPages(1)));
        var json = await PdfTools.SuccessAsync("qpdf", "--json", "--json-key=qpdf", saved.Path);
        Assert.Contains("\"/DSS\"", json, StringComparison.Ordinal);
        Assert.Contains("\"/CRLs\"", json, StringComparison.Ordinal);
        Assert.Contains("\"/Certs\"", json, StringComparison.Ordinal);
    }

    private static (byte[] Content, byte[] Signature) Split(byte[] file)
    {
        var hole = file.AsSpan().LastIndexOf("/Contents <"u8) + 10;
        var end = hole + file.AsSpan(hole).IndexOf((byte)'>') + 1;
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(file, hole + 1, end - hole - 2));
        AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.DER, out _, out _, out var length);
        return ([.. file[..hole], .. file[end..]], bytes[..length]);
    }
}
