using System.Security.Cryptography.Xml;

namespace Portal.Filing.Digipoort;

/// <summary>The algorithms of a signature.</summary>
public enum SignatureSuite
{
    /// <summary>What the WSDL of the interface asks for.</summary>
    RsaSha1,
    RsaSha256,
}

internal static class SignatureSuites
{
    extension(SignatureSuite suite)
    {
        public string Signature => suite == SignatureSuite.RsaSha1 ? SignedXml.XmlDsigRSASHA1Url : SignedXml.XmlDsigRSASHA256Url;

        public string Digest => suite == SignatureSuite.RsaSha1 ? SignedXml.XmlDsigSHA1Url : SignedXml.XmlDsigSHA256Url;

        /// <summary>The suite itself and what is stronger.</summary>
        public IEnumerable<SignatureSuite> OrStronger => Enum.GetValues<SignatureSuite>().Where(other => other >= suite);
    }
}
