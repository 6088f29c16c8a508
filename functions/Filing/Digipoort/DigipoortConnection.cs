using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Vault;

namespace Portal.Filing.Digipoort;

/// <summary>Sends a signed message over TLS with the firm's certificate, and believes only an answer that Digipoort signed for that message.</summary>
public sealed partial class DigipoortConnection(KeptCertificate identity, IOptions<DigipoortOptions> options, TimeProvider clock, ILogger<DigipoortConnection> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MaxAnswer = 10 * 1024 * 1024;

    private readonly Lock _turn = new();
    private readonly IReadOnlyList<X509Certificate2> _services = options.Value.KnownServices();
    private (X509Certificate2 Certificate, HttpClient Http)? _current;

    /// <returns>The element in the answer's body.</returns>
    public async Task<DigipoortAnswer<XElement>> SendAsync(Uri to, string action, XElement content, CancellationToken cancellation)
    {
        var certificate = await identity.CurrentAsync(cancellation);
        var addressing = new Addressing(to.ToString(), action, $"urn:uuid:{Guid.NewGuid()}");
        var message = SoapMessage.Create(addressing, content, certificate, clock.GetUtcNow());
        MessageSignature.Sign(message, certificate, options.Value.Signature);
        try
        {
            using var request = RequestOf(to, action, message);
            using var response = await HttpWith(certificate).SendAsync(request, cancellation);
            using var answer = new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellation));
            return Read(SafeXml.Document(answer, MaxAnswer), addressing.MessageId);
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            LogNoAnswer(to.Host, failed.HttpRequestError.ToString());
            return DigipoortProblem.Unreachable;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or XmlException || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogNoAnswer(to.Host, lost.GetType().Name);
            return DigipoortProblem.AnswerLost;
        }
    }

    public void Dispose() => _current?.Http.Dispose();

    private static HttpRequestMessage RequestOf(Uri to, string action, XmlDocument message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.OuterXml)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        request.Headers.Add("SOAPAction", $"\"{action}\"");
        return request;
    }

    private DigipoortAnswer<XElement> Read(XmlDocument answer, string messageId)
    {
        var parts = MessageParts.Of(answer);
        // Faults are not signed: nothing follows from one but that the message is not repeated before somebody has looked.
        if (parts.Content is { LocalName: "Fault", NamespaceURI: SoapNames.Soap } fault) return RefusalOf(fault);
        var error = MessageCheck.ErrorOf(answer, _services, options.Value.Signature, clock.GetUtcNow())
            ?? (parts.Header("RelatesTo") == messageId ? null : "the answer belongs to another message");
        if (error is null && parts.Content is { } content) return XElement.Load(new XmlNodeReader(content));
        LogUntrusted(error ?? "the body is empty");
        return DigipoortProblem.AnswerUntrusted;
    }

    private static DigipoortProblem RefusalOf(XmlElement fault) => new(
        DigipoortProblem.RefusedCode,
        Text(fault, "foutcode") ?? Text(fault, "faultcode"),
        Text(fault, "foutbeschrijving") ?? Text(fault, "faultstring"));

    private static string? Text(XmlElement fault, string name) =>
        fault.GetElementsByTagName("*").OfType<XmlElement>().FirstOrDefault(element => element.LocalName == name)?.InnerText.Trim();

    private HttpClient HttpWith(X509Certificate2 certificate)
    {
        lock (_turn)
        {
            // A new version of the certificate: what is under way with the earlier one ends with it.
            if (_current is not { } current || !current.Certificate.Equals(certificate)) _current = (certificate, Create(certificate));
            return _current.Value.Http;
        }
    }

    private HttpClient Create(X509Certificate2 certificate)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
        handler.SslOptions.ClientCertificates = [certificate];
        if (options.Value.KnownRoots() is { Count: > 0 } roots)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        }

        return new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MaxAnswer };
    }

    [LoggerMessage(LogLevel.Warning, "No answer from {Host}: {Reason}")]
    private partial void LogNoAnswer(string host, string reason);

    [LoggerMessage(LogLevel.Error, "An answer in Digipoort's name was not believed: {Reason}")]
    private partial void LogUntrusted(string reason);
}
