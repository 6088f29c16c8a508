using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Signing.Evidence;

namespace Portal.Signing;

/// <summary>What somebody agrees to by signing, word for word as the page shows it.</summary>
public sealed class Consent(IOptions<FirmOptions> firm)
{
    public string TextFor(Document document) => EvidenceTexts.For(
        DocumentKind.Of(document).Confirms is not null ? "consent-letter" : "consent",
        DocumentKind.Of(document).InSentence,
        document.Subject,
        document.DossierName,
        DutchTexts.List([.. document.Originals().Select(file => file.Name)]),
        firm.Value.Name);

    /// <summary>SHA-256 of the text: what the trail holds of it.</summary>
    public string HashFor(Document document) => Ids.Digest(TextFor(document));
}
