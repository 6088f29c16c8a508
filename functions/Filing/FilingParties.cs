using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Filing.Digipoort;
using Portal.Filing.Xbrl;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>As which kind of message, and for whom, a return is filed.</summary>
public sealed record FilingParty(string MessageKind, TaxIdentity Identity);

public sealed class FilingParties(DossierStore dossiers, CitizenNumbers numbers, IOptions<DigipoortOptions> options)
{
    /// <summary>Whether an approval sets off the filing by the portal; otherwise the office files.</summary>
    public bool FilesItself(Document document) => document.Instance is not null && options.Value.Submit && DocumentKind.Of(document).Return switch
    {
        ReturnType.IncomeTax or ReturnType.CorporateTax => true,
        ReturnType.Vat => options.Value.SubmitVat,
        _ => false,
    };

    /// <returns>Null when the dossier has lost the number meanwhile.</returns>
    public async Task<FilingParty?> OfAsync(Document document, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(document.PartitionKey, cancellation) is not { } dossier) return null;
        var set = options.Value;
        return DocumentKind.Of(document).Return switch
        {
            ReturnType.Vat when dossier.VatNumber is { } number => new(set.VatMessage, new TaxIdentity(number, set.VatIdentity)),
            ReturnType.IncomeTax when dossier.SealedBsn is { } bsn => new(set.IncomeTaxMessage, new TaxIdentity(numbers.Unseal(bsn), set.IncomeTaxIdentity)),
            ReturnType.CorporateTax when dossier.Rsin is { } rsin => new(set.CorporateTaxMessage, new TaxIdentity(rsin, set.CorporateTaxIdentity)),
            _ => null,
        };
    }
}
