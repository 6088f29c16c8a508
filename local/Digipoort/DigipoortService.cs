using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Portal.Filing.Digipoort;
using Portal.Platform;

namespace Portal.Local.Digipoort;

/// <summary>What a request is answered with.</summary>
/// <param name="Body">Null when the connection breaks instead.</param>
internal sealed record ServiceAnswer(int Status, string? Body);

/// <summary>Both services: it takes only what the firm signed, signs what it answers, and behaves as the scenario says.</summary>
internal sealed class DigipoortService(DigipoortStore store, DigipoortCertificates certificates, TimeProvider clock)
{
    private const int MaxRequest = 50 * 1024 * 1024;
    private static readonly XNamespace Types = SoapNames.Types;

    // The order in which the schema of aanleverRequest wants its parts.
    private static readonly string[] Order =
    [
        "kenmerk", "berichtsoort", "aanleverkenmerk", "eerderAanleverkenmerk", "identiteitBelanghebbende", "rolBelanghebbende", "identiteitOntvanger", "rolOntvanger",
        "berichtInhoud", "berichtBijlagen", "autorisatieAdres",
    ];

    private int _refused;

    public async Task<ServiceAnswer> AnswerAsync(Stream request, string action, CancellationToken cancellation)
    {
        XmlDocument message;
        try
        {
            message = SafeXml.Document(request, MaxRequest);
        }
        catch (XmlException)
        {
            return Fault(new ScenarioFault("soap:Client", "Het bericht is geen XML"));
        }

        var parts = MessageParts.Of(message);
        var error = MessageCheck.ErrorOf(message, [certificates.Firm], SignatureSuite.RsaSha1, clock.GetUtcNow())
            ?? (parts.Header("Action") == action.Trim('"') ? null : "SOAPAction is not the action of the message");
        if (error is not null || parts.Content is not { } content) return Fault(new ScenarioFault("wsse:FailedCheck", error ?? "the body is empty"));
        return await AnswerAsync(XElement.Load(new XmlNodeReader(content)), parts, cancellation);
    }

    private async Task<ServiceAnswer> AnswerAsync(XElement content, MessageParts parts, CancellationToken cancellation)
    {
        var scenario = DigipoortScenario.Find(content.Element(Types + "aanleverkenmerk")?.Value) ?? await store.ScenarioAsync(cancellation);
        if (scenario.Wire == ScenarioWire.Overloaded && ++_refused <= 2) return new ServiceAnswer(503, "");
        if (scenario.Wire == ScenarioWire.Slow) await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancellation);
        return content.Name.LocalName switch
        {
            "aanleverRequest" => await DeliverAsync(content, parts, scenario, cancellation),
            "getStatussenProcesRequest" => await StatusesAsync(content, parts, scenario, cancellation),
            "getProcessenRequest" => await ProcessesAsync(content, parts, cancellation),
            var other => Fault(new ScenarioFault("soap:Client", $"{other} is niet bekend")),
        };
    }

    private async Task<ServiceAnswer> DeliverAsync(XElement content, MessageParts parts, DigipoortScenario scenario, CancellationToken cancellation)
    {
        if (scenario.Wire == ScenarioWire.RequestLost) return new ServiceAnswer(0, null);
        if (scenario.DeliverFault is { } fault) return Fault(fault);
        var names = content.Elements().Select(element => element.Name.LocalName).ToList();
        if (!names.SequenceEqual(Order.Where(names.Contains))) return Fault(new ScenarioFault("ALS100", "De volgorde van de elementen is niet die van het schema"));
        var received = Received(content, scenario);
        await store.AddAsync(received, cancellation);
        if (scenario.Wire == ScenarioWire.AnswerLost) return new ServiceAnswer(0, null);
        var answer = Signed(parts, new XElement(
            Types + "aanleverResponse",
            new XElement(Types + "kenmerk", received.Reference), new XElement(Types + "berichtsoort", received.MessageKind), new XElement(Types + "aanleverkenmerk", received.Label),
            new XElement(Types + "tijdstempelAangeleverd", Time(received.At)), content.Element(Types + "identiteitBelanghebbende")));
        return scenario.Wire == ScenarioWire.AnswerAltered ? answer with { Body = Altered(answer.Body!) } : answer;
    }

    private ReceivedMessage Received(XElement content, DigipoortScenario scenario)
    {
        var (identity, file) = (content.Element(Types + "identiteitBelanghebbende")!, content.Element(Types + "berichtInhoud")!);
        return new ReceivedMessage(
            Guid.NewGuid().ToString(), clock.GetUtcNow(), Text(content, "berichtsoort"), Text(identity, "nummer"), Text(identity, "type"), Text(content, "aanleverkenmerk"),
            Text(file, "bestandsnaam"), Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(Text(file, "inhoud")))), scenario.Name);
    }

    private async Task<ServiceAnswer> StatusesAsync(XElement content, MessageParts parts, DigipoortScenario scenario, CancellationToken cancellation)
    {
        if (scenario.StatusFault is { } fault) return Fault(fault);
        var message = (await store.AllAsync(cancellation)).FirstOrDefault(message => message.Reference == Text(content, "kenmerk"));
        if (message is null) return Fault(new ScenarioFault("STS100", "Het kenmerk is niet bekend"));
        var steps = DigipoortScenario.Find(message.Scenario)!.Steps.Where(step => message.At + step.After <= clock.GetUtcNow());
        return Signed(parts, new XElement(Types + "getStatussenProcesResponse", new XElement(Types + "getStatussenProcesReturn", steps.Select(step => Status(step, message)))));
    }

    private async Task<ServiceAnswer> ProcessesAsync(XElement content, MessageParts parts, CancellationToken cancellation)
    {
        var (kind, number) = (Text(content, "berichtsoort"), Text(content.Element(Types + "identiteitBelanghebbende")!, "nummer"));
        var found = (await store.AllAsync(cancellation)).Where(message => message.MessageKind == kind && message.Number == number);
        return Signed(parts, new XElement(Types + "getProcessenResponse", new XElement(Types + "getProcessenReturn", found.Select(message => new XElement(
            Types + "ProcesResultaat", new XElement(Types + "kenmerk", message.Reference), new XElement(Types + "berichtsoort", message.MessageKind), Identity(message))))));
    }

    private static XElement Status(ScenarioStep step, ReceivedMessage message) => new(
        Types + "StatusResultaat",
        new XElement(Types + "kenmerk", message.Reference), Identity(message),
        new XElement(Types + "statuscode", step.Code), new XElement(Types + "tijdstempelStatus", Time(message.At + step.After)), new XElement(Types + "statusomschrijving", step.Description),
        step.FaultCode is null ? null : new XElement(Types + "statusFoutcode", new XElement(Types + "foutcode", step.FaultCode), new XElement(Types + "foutbeschrijving", step.FaultDescription)));

    private static XElement Identity(ReceivedMessage message) =>
        new(Types + "identiteitBelanghebbende", new XElement(Types + "nummer", message.Number), new XElement(Types + "type", message.IdentityType));

    private ServiceAnswer Signed(MessageParts request, XElement content)
    {
        var action = request.Header("Action")!.Replace("Request", "Response", StringComparison.Ordinal);
        var addressing = new Addressing("http://www.w3.org/2005/08/addressing/anonymous", action, $"urn:uuid:{Guid.NewGuid()}", request.Header("MessageID"));
        var message = SoapMessage.Create(addressing, content, certificates.Service, clock.GetUtcNow());
        MessageSignature.Sign(message, certificates.Service, SignatureSuite.RsaSha1);
        return new ServiceAnswer(200, message.OuterXml);
    }

    // In the first reference, which is what would be kept and asked after.
    private static string Altered(string text)
    {
        var at = text.IndexOf("kenmerk>", StringComparison.Ordinal) + "kenmerk>".Length;
        return string.Concat(text.AsSpan(0, at), text[at] == '0' ? "1" : "0", text.AsSpan(at + 1));
    }

    // As in the samples: not signed.
    private static ServiceAnswer Fault(ScenarioFault fault)
    {
        XNamespace soap = SoapNames.Soap;
        var envelope = new XElement(soap + "Envelope", new XElement(soap + "Body", new XElement(
            soap + "Fault",
            new XElement("faultcode", "soap:Client"), new XElement("faultstring", fault.Description), new XElement("faultactor", "Digipoort"),
            new XElement("detail", new XElement(Types + "aanleverFault", new XElement(Types + "foutcode", fault.Code), new XElement(Types + "foutbeschrijving", fault.Description))))));
        return new ServiceAnswer(500, envelope.ToString(SaveOptions.DisableFormatting));
    }

    private static string Text(XElement parent, string name) => parent.Element(Types + name)?.Value ?? "";

    private static string Time(DateTimeOffset moment) => XmlConvert.ToString(moment.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}
