using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Portal.Filing.Digipoort;

/// <summary>Signs a message: body, timestamp and every addressing header, by exclusive canonicalisation (WS-Security 1.0, X.509 token profile).</summary>
public static class MessageSignature
{
    public static void Sign(XmlDocument message, X509Certificate2 certificate, SignatureSuite suite)
    {
        var security = MessageParts.Of(message).Security!;
        var token = security.ChildNodes.OfType<XmlElement>().Single(element => element.LocalName == "BinarySecurityToken");
        var signed = new IdSignedXml(message) { SigningKey = certificate.GetRSAPrivateKey() };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = suite.Signature;
        foreach (var part in MessageParts.Of(message).ToSign) signed.AddReference(ReferenceTo(part, suite));
        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(ReferenceTo(token)));
        signed.ComputeSignature();
        security.AppendChild(message.ImportNode(signed.GetXml(), deep: true));
    }

    private static Reference ReferenceTo(XmlElement part, SignatureSuite suite)
    {
        var reference = new Reference("#" + IdSignedXml.IdOf(part)) { DigestMethod = suite.Digest };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        return reference;
    }

    private static XmlElement ReferenceTo(XmlElement token)
    {
        var document = token.OwnerDocument;
        var holder = document.CreateElement("wsse", "SecurityTokenReference", SoapNames.Security);
        var reference = document.CreateElement("wsse", "Reference", SoapNames.Security);
        reference.SetAttribute("URI", "#" + IdSignedXml.IdOf(token));
        reference.SetAttribute("ValueType", SoapNames.TokenType);
        holder.AppendChild(reference);
        return holder;
    }
}

/// <summary>Finds what is signed by its wsu:Id. One that is there twice is found nowhere: otherwise one could be signed and another be read.</summary>
internal sealed class IdSignedXml(XmlDocument document) : SignedXml(document)
{
    public static string IdOf(XmlElement element) => element.GetAttribute("Id", SoapNames.Utility);

    public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
    {
        var found = document!.GetElementsByTagName("*").OfType<XmlElement>().Where(element => IdOf(element) == idValue).Take(2).ToList();
        return found is [var only] ? only : null;
    }
}
