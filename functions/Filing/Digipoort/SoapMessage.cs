using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Portal.Domain;

namespace Portal.Filing.Digipoort;

/// <summary>What WS-Addressing says of a message.</summary>
/// <param name="RelatesTo">The message that this one answers.</param>
public sealed record Addressing(string To, string Action, string MessageId, string? RelatesTo = null);

/// <summary>An envelope as both sides write it: the addressing headers, a timestamp, the sender's certificate and the body. Not signed yet.</summary>
public static class SoapMessage
{
    private static readonly XNamespace Soap = SoapNames.Soap, Wsa = SoapNames.Addressing, Wsse = SoapNames.Security, Wsu = SoapNames.Utility;

    /// <summary>A message is not taken after this time.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    public static XmlDocument Create(Addressing addressing, XElement content, X509Certificate2 sender, DateTimeOffset now)
    {
        var envelope = new XElement(
            Soap + "Envelope",
            Prefix("soap", Soap), Prefix("wsa", Wsa), Prefix("wsse", Wsse), Prefix("wsu", Wsu),
            new XElement(
                Soap + "Header",
                Header("Action", addressing.Action),
                Header("MessageID", addressing.MessageId),
                addressing.RelatesTo is null ? null : Header("RelatesTo", addressing.RelatesTo),
                Header("To", addressing.To),
                Security(sender, now)),
            new XElement(Soap + "Body", Id("Body"), content));
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = envelope.CreateReader();
        document.Load(reader);
        return document;
    }

    private static XElement Header(string name, string value) => new(Wsa + name, Id(name), value);

    private static XElement Security(X509Certificate2 sender, DateTimeOffset now) => new(
        Wsse + "Security",
        new XAttribute(Soap + "mustUnderstand", "1"),
        new XElement(Wsu + "Timestamp", Id("Timestamp"), new XElement(Wsu + "Created", Time(now)), new XElement(Wsu + "Expires", Time(now + Validity))),
        new XElement(
            Wsse + "BinarySecurityToken",
            Id("Token"),
            new XAttribute("ValueType", SoapNames.TokenType),
            new XAttribute("EncodingType", SoapNames.Base64Type),
            Convert.ToBase64String(sender.RawData)));

    private static XAttribute Id(string name) => new(Wsu + "Id", name);

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name.NamespaceName);

    private static string Time(DateTimeOffset moment) => XmlConvert.ToString(moment.UtcDateTime, "yyyy-MM-ddTHH:mm:ss.fffZ");
}
