namespace Portal.Filing.Digipoort;

/// <summary>The namespaces of a message: SOAP 1.1, WS-Addressing 1.0, WS-Security 1.0, XML Signature, and Digipoort's own types.</summary>
public static class SoapNames
{
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Addressing = "http://www.w3.org/2005/08/addressing";
    public const string Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public const string Types = "http://logius.nl/digipoort/koppelvlakservices/1.2/";
    public const string TokenType = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    public const string Base64Type = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
}
