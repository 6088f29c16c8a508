using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Portal.Filing.Digipoort;

/// <summary>
/// Whether a message is what the holder of a certificate signed, wholly: the body, the timestamp and every addressing header that are read
/// are the ones that were signed. Which certificate a message brings along does not matter; it has to be one that is known beforehand.
/// </summary>
public static class MessageCheck
{
    // Clocks of two parties are never quite the same.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <param name="least">What is weaker is refused.</param>
    /// <returns>What is wrong, for the log; null when nothing is.</returns>
    public static string? ErrorOf(XmlDocument message, IEnumerable<X509Certificate2> known, SignatureSuite least, DateTimeOffset now)
    {
        var parts = MessageParts.Of(message);
        if (parts is not { Body: not null, Timestamp: not null, Signature: not null }) return "a part that has to be signed is missing or there more than once";
        try
        {
            var signed = new IdSignedXml(message);
            signed.LoadXml(parts.Signature);
            if (!HasKnownAlgorithms(signed, least)) return "the signature uses other algorithms";
            if (!known.Any(certificate => signed.CheckSignature(certificate, verifySignatureOnly: true))) return "the signature is not right";
            var reached = signed.SignedInfo!.References.Cast<Reference>().Select(reference => signed.GetIdElement(message, reference.Uri![1..])).ToList();
            return parts.ToSign.All(reached.Contains) ? TimeErrorOf(parts.Timestamp, now) : "not all that has to be signed is signed";
        }
        catch (CryptographicException)
        {
            return "the signature cannot be read";
        }
        catch (FormatException)
        {
            return "the signature or the timestamp cannot be read";
        }
    }

    private static bool HasKnownAlgorithms(IdSignedXml signed, SignatureSuite least)
    {
        var suites = least.OrStronger.ToList();
        return signed.SignedInfo!.CanonicalizationMethod == SignedXml.XmlDsigExcC14NTransformUrl
            && suites.Any(suite => suite.Signature == signed.SignatureMethod)
            && signed.SignedInfo.References.Cast<Reference>().All(reference =>
                reference.Uri is ['#', _, ..] && suites.Any(suite => suite.Digest == reference.DigestMethod) && reference.TransformChain is { Count: 1 } chain && chain[0] is XmlDsigExcC14NTransform);
    }

    private static string? TimeErrorOf(XmlElement timestamp, DateTimeOffset now)
    {
        var (created, expires) = (Time(timestamp, "Created"), Time(timestamp, "Expires"));
        return created - Skew <= now && now <= expires + Skew ? null : "the message is too old, or from the future";
    }

    private static DateTimeOffset Time(XmlElement timestamp, string name) =>
        DateTimeOffset.Parse(timestamp[name, SoapNames.Utility]?.InnerText ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
