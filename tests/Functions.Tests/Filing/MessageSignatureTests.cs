using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Portal.Filing.Digipoort;
using Portal.Functions.Tests.Signing;
using Portal.Local.Digipoort;
using Portal.Platform;

namespace Portal.Functions.Tests.Filing;

/// <summary>The signature of a message, judged by xmlsec1, by the portal and by the simulator.</summary>
public sealed class MessageSignatureTests(SharedPortal shared) : IDisposable
{
    private const string Action = "http://logius.nl/digipoort/wus/2.0/statusinformatieservice/1.2/StatusinformatieService/getStatussenProcesRequest";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly string[] Signed = ["Body", "Timestamp", "Action", "MessageID", "To"];
    private readonly X509Certificate2 _certificate = DigipoortCertificates.Stranger();

    public void Dispose() => _certificate.Dispose();

    [Theory]
    [InlineData(SignatureSuite.RsaSha1)]
    [InlineData(SignatureSuite.RsaSha256)]
    public async Task Xmlsec1_finds_what_is_sent_in_order(SignatureSuite suite)
    {
        var message = Message(suite);
        Assert.Equal(0, await XmlSec1Async(message));
        Assert.Equal(1, await XmlSec1Async(message.Replace("abc-123", "abc-124", StringComparison.Ordinal)));
        Assert.Null(ErrorOf(message));
    }

    [Fact]
    public void One_changed_character_in_any_signed_part_is_found()
    {
        var message = Message(SignatureSuite.RsaSha256);
        foreach (var text in new[] { "abc-123", Action, "urn:uuid", "https://digipoort.example", "<wsu:Created>2" })
        {
            var at = message.IndexOf(text, StringComparison.Ordinal) + text.Length - 1;
            var changed = string.Concat(message.AsSpan(0, at), message[at] == 'x' ? "y" : "x", message.AsSpan(at + 1));
            Assert.NotNull(ErrorOf(changed));
        }
    }

    [Fact]
    public void A_signed_body_that_was_moved_aside_for_another_one_is_found()
    {
        var document = XDocument.Parse(Message(SignatureSuite.RsaSha256), LoadOptions.PreserveWhitespace);
        XNamespace soap = SoapNames.Soap, wsu = SoapNames.Utility;
        var body = document.Root!.Element(soap + "Body")!;
        document.Root.Element(soap + "Header")!.Add(new XElement("aside", new XElement(body)));
        body.Attribute(wsu + "Id")!.Value = "Other";
        body.Value = "evil";
        Assert.Equal("not all that has to be signed is signed", ErrorOf(document.ToString(SaveOptions.DisableFormatting)));
        body.Attribute(wsu + "Id")!.Value = "Body";
        Assert.NotNull(ErrorOf(document.ToString(SaveOptions.DisableFormatting)));
    }

    [Fact]
    public void A_message_of_yesterday_is_not_taken() => Assert.Equal("the message is too old, or from the future", ErrorOf(Message(SignatureSuite.RsaSha256), Now.AddDays(1)));

    [Fact]
    public void A_weaker_algorithm_than_asked_for_is_not_taken() => Assert.Equal("the signature uses other algorithms", ErrorOf(Message(SignatureSuite.RsaSha1), Now, SignatureSuite.RsaSha256));

    [Fact]
    public void An_unsigned_message_is_not_taken()
    {
        var document = SoapMessage.Create(new Addressing("https://digipoort.example/", Action, "urn:uuid:1"), Content(), _certificate, Now);
        Assert.NotNull(ErrorOf(document.OuterXml));
    }

    [Fact]
    public async Task The_simulator_takes_what_the_firm_signed_and_refuses_it_with_one_character_changed()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        var reference = (await rig.DeliverAsync()).Value.Reference;
        var content = new XElement((XNamespace)SoapNames.Types + "getStatussenProcesRequest", new XElement((XNamespace)SoapNames.Types + "kenmerk", reference));
        var document = SoapMessage.Create(new Addressing("https://digipoort.example/", Action, "urn:uuid:1"), content, rig.Simulator.Certificates.Firm, rig.Clock.GetUtcNow());
        MessageSignature.Sign(document, rig.Simulator.Certificates.Firm, SignatureSuite.RsaSha1);
        Assert.Contains("Proces gestart", await PostAsync(rig.Simulator, document.OuterXml), StringComparison.Ordinal);
        Assert.Contains("wsse:FailedCheck", await PostAsync(rig.Simulator, document.OuterXml.Replace("urn:uuid:1", "urn:uuid:2", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static XElement Content() => new((XNamespace)SoapNames.Types + "getStatussenProcesRequest", new XElement((XNamespace)SoapNames.Types + "kenmerk", "abc-123"));

    private string Message(SignatureSuite suite)
    {
        var document = SoapMessage.Create(new Addressing("https://digipoort.example/", Action, $"urn:uuid:{Guid.NewGuid()}"), Content(), _certificate, Now);
        MessageSignature.Sign(document, _certificate, suite);
        return document.OuterXml;
    }

    private string? ErrorOf(string message, DateTimeOffset? now = null, SignatureSuite least = SignatureSuite.RsaSha1)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(message));
        return MessageCheck.ErrorOf(SafeXml.Document(bytes, 1_000_000), [_certificate], least, now ?? Now);
    }

    private static async Task<string> PostAsync(DigipoortSimulator simulator, string message)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.ClientCertificates = [simulator.Certificates.Firm];
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { simulator.Certificates.Root }, RevocationMode = X509RevocationMode.NoCheck };
        using var http = new HttpClient(handler);
        using var content = new StringContent(message, Encoding.UTF8, new MediaTypeHeaderValue("text/xml"));
        content.Headers.Add("SOAPAction", $"\"{Action}\"");
        using var response = await http.PostAsync(new Uri(simulator.Endpoint, "statusinformatieservice/1.2"), content);
        return await response.Content.ReadAsStringAsync();
    }

    // It knows what an Id is by being told, as it has no schema; the certificate it is given is the one it has to be.
    private async Task<int> XmlSec1Async(string message)
    {
        var folder = Directory.CreateTempSubdirectory("portal-xmlsec-");
        try
        {
            var (file, certificate) = (Path.Combine(folder.FullName, "message.xml"), Path.Combine(folder.FullName, "certificate.pem"));
            await File.WriteAllTextAsync(file, message);
            await File.WriteAllTextAsync(certificate, _certificate.ExportCertificatePem());
            string[] arguments = ["--verify", "--pubkey-cert-pem", certificate, .. Signed.SelectMany(name => new[] { "--id-attr:Id", $"{SpaceOf(name)}:{name}" }), file];
            return (await PdfTools.RunAsync("xmlsec1", arguments)).ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string SpaceOf(string name) => name switch
    {
        "Body" => SoapNames.Soap,
        "Timestamp" => SoapNames.Utility,
        _ => SoapNames.Addressing,
    };
}
