using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>
/// Signatures that a file carries already. Whoever checks one of them may look at all that was changed since, and allows what signing takes:
/// a signature field and what is needed to check it later on (ISO 32000-2, 12.8.2.2; ETSI EN 319 142-1, 5.4). Another page is not among it.
/// </summary>
internal static class EarlierSignatures
{
    private const int MostLevels = 32;

    /// <summary>Usage rights and certifications are signatures too, which the catalog names (12.8.6).</summary>
    public static bool AreIn(PdfOriginal original) =>
        FormFields.Signatures(original).Any() || original.Get<DictionaryToken>(original.Catalog, "Perms") is { Data.Count: > 0 };

    /// <returns>The first page, to which an invisible field belongs as well as to any; null when an update could not renew it.</returns>
    public static IndirectReference? PageFor(PdfOriginal original)
    {
        var (node, reference) = (original.PageTree, original.Pages);
        for (var level = 0; level < MostLevels; level++)
        {
            if (original.Get<ArrayToken>(node, "Kids") is not { } kids) return reference;
            var first = kids.Data.OfType<IndirectReferenceToken>().FirstOrDefault(kid => IsFilled(original, kid));
            if (first is null) return null;
            (node, reference) = (original.Get<DictionaryToken>(first.Data)!, first.Data);
        }

        return null;
    }

    private static bool IsFilled(PdfOriginal original, IToken kid) =>
        original.Resolve(kid) is DictionaryToken node && original.Get<ArrayToken>(node, "Kids") is not { Length: 0 };
}
