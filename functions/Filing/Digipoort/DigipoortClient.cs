using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Filing.Digipoort;

/// <summary>Of whom a return is.</summary>
/// <param name="Type">BSN, RSIN, Fi or BTW.</param>
public sealed record TaxIdentity(string Number, string Type);

/// <param name="MessageKind">Digipoort's berichtsoort.</param>
/// <param name="Label">One's own aanleverkenmerk, at most 40 characters.</param>
/// <param name="Instance">The bytes that were approved.</param>
public sealed record Delivery(string MessageKind, TaxIdentity Identity, string Label, string FileName, byte[] Instance);

/// <param name="Reference">Digipoort's kenmerk: what the message is asked after by.</param>
/// <param name="ReceivedAt">The moment at which Digipoort received it (tijdstempelAangeleverd).</param>
public sealed record Receipt(string Reference, DateTimeOffset ReceivedAt);

/// <summary>The services of Digipoort for companies (WUS 2.0, 1.2): delivering a message, and asking what became of it.</summary>
public sealed class DigipoortClient(DigipoortConnection connection, IOptions<DigipoortOptions> options)
{
    private const string DeliverService = "aanleverservice/1.2";
    private const string StatusService = "statusinformatieservice/1.2";
    private const string DeliverAction = "http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/aanleverenRequest";
    private const string StatusActions = "http://logius.nl/digipoort/wus/2.0/statusinformatieservice/1.2/StatusinformatieService/";

    // No service that says who may act for whom: what the interface is given by convention.
    private const string NoAuthorisationService = "http://geenausp.nl";
    private const string Intermediary = "Intermediair";

    private static readonly XNamespace Types = SoapNames.Types;

    public async Task<DigipoortAnswer<Receipt>> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        var request = new XElement(
            Types + "aanleverRequest",
            new XElement(Types + "berichtsoort", delivery.MessageKind),
            new XElement(Types + "aanleverkenmerk", delivery.Label),
            IdentityOf(delivery.Identity),
            new XElement(Types + "rolBelanghebbende", Intermediary),
            new XElement(
                Types + "berichtInhoud",
                new XElement(Types + "mimeType", "application/xml"),
                new XElement(Types + "bestandsnaam", delivery.FileName),
                new XElement(Types + "inhoud", Convert.ToBase64String(delivery.Instance))),
            new XElement(Types + "autorisatieAdres", NoAuthorisationService));
        return await SendAsync(DeliverService, DeliverAction, request, answer => AnswerReader.Receipt(answer), cancellation);
    }

    /// <summary>All that has become of a message so far, oldest first; asking changes nothing.</summary>
    public Task<DigipoortAnswer<IReadOnlyList<ProcessStatus>>> StatusesAsync(string reference, CancellationToken cancellation)
    {
        var request = new XElement(Types + "getStatussenProcesRequest", new XElement(Types + "kenmerk", reference), new XElement(Types + "autorisatieAdres", NoAuthorisationService));
        return SendAsync(StatusService, StatusActions + "getStatussenProcesRequest", request, answer => AnswerReader.Statuses(answer), cancellation);
    }

    /// <summary>The references of all messages of a kind that were delivered for somebody.</summary>
    public Task<DigipoortAnswer<IReadOnlyList<string>>> ProcessesAsync(string messageKind, TaxIdentity identity, CancellationToken cancellation)
    {
        var request = new XElement(
            Types + "getProcessenRequest", new XElement(Types + "berichtsoort", messageKind), IdentityOf(identity), new XElement(Types + "autorisatieAdres", NoAuthorisationService));
        return SendAsync(StatusService, StatusActions + "getProcessenRequest", request, answer => AnswerReader.References(answer), cancellation);
    }

    private static XElement IdentityOf(TaxIdentity identity) =>
        new(Types + "identiteitBelanghebbende", new XElement(Types + "nummer", identity.Number), new XElement(Types + "type", identity.Type));

    private async Task<DigipoortAnswer<T>> SendAsync<T>(string service, string action, XElement content, Func<XElement, T?> read, CancellationToken cancellation)
        where T : class
    {
        var answer = await connection.SendAsync(new Uri(options.Value.Endpoint, service), action, content, cancellation);
        if (answer.Problem is { } problem) return problem;
        return read(answer.Value) is { } value ? value : DigipoortProblem.AnswerUntrusted;
    }
}
