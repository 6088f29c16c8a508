using System.Xml;

namespace Portal.Filing.Digipoort;

/// <summary>The parts of an envelope, looked for at their places and nowhere else, so that a signed part that was moved is not taken for one.</summary>
public sealed record MessageParts(XmlElement? Body, XmlElement? Security, IReadOnlyList<XmlElement> Addressing)
{
    public XmlElement? Timestamp => One(Security, "Timestamp", SoapNames.Utility);

    public XmlElement? Signature => One(Security, "Signature", "http://www.w3.org/2000/09/xmldsig#");

    /// <summary>The one element in the body.</summary>
    public XmlElement? Content => Children(Body).ToList() is [var only] ? only : null;

    internal IEnumerable<XmlElement> ToSign => [.. new[] { Body, Timestamp }.OfType<XmlElement>(), .. Addressing];

    /// <summary>Null unless the header is there once.</summary>
    public string? Header(string name) => Addressing.Where(header => header.LocalName == name).ToList() is [var only] ? only.InnerText.Trim() : null;

    public static MessageParts Of(XmlDocument message)
    {
        var envelope = message.DocumentElement is { LocalName: "Envelope", NamespaceURI: SoapNames.Soap } root ? root : null;
        var header = One(envelope, "Header", SoapNames.Soap);
        return new MessageParts(
            One(envelope, "Body", SoapNames.Soap), One(header, "Security", SoapNames.Security), [.. Children(header).Where(element => element.NamespaceURI == SoapNames.Addressing)]);
    }

    private static XmlElement? One(XmlElement? parent, string name, string space) =>
        Children(parent).Where(element => element.LocalName == name && element.NamespaceURI == space).ToList() is [var only] ? only : null;

    private static IEnumerable<XmlElement> Children(XmlElement? parent) => parent?.ChildNodes.OfType<XmlElement>() ?? [];
}
