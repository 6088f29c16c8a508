using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>Whether a page and a seal can be added to a PDF. Asked at upload, so that nobody signs what cannot be sealed afterwards.</summary>
public static class SealableCheck
{
    /// <param name="document">The same file, opened.</param>
    /// <param name="file">Can seek.</param>
    /// <returns>The code of what stands in the way, or null.</returns>
    public static string? ErrorOf(PdfDocument document, Stream file) => PdfOriginal.Of(document, file) is not { } original ? "file-not-sealable"
        : ErrorOf(original) ?? (ActiveContent.IsIn(document) ? "file-active-content" : null);

    internal static string? ErrorOf(PdfOriginal original)
    {
        if (original.Pages is not { } pages || original.Get<DictionaryToken>(pages) is not { } tree || original.Get<ArrayToken>(tree, "Kids") is null) return "file-not-sealable";
        if (IsDynamicForm(original)) return "file-not-sealable";
        if (IsCertified(original) || IsLocked(original)) return "file-certified";
        return EarlierSignatures.AreIn(original) && EarlierSignatures.PageFor(original) is null ? "file-not-sealable" : null;
    }

    // ISO 32000-2, 12.8.2.2, table 257: none of the permissions that a certification can leave allows another page, nor a field that was not there.
    private static bool IsCertified(PdfOriginal original) =>
        original.Get<DictionaryToken>(original.Catalog, "Perms") is { } permissions && permissions.Data.ContainsKey("DocMDP");

    // ISO 32000-2, 12.7.5.5: a signature may lock the whole document, just as a certification does; 12.8.1: it may certify without the catalog saying so.
    private static bool IsLocked(PdfOriginal original) => FormFields.Of(original).Any(field => field.Data.ContainsKey("V")
        && ((original.Get<DictionaryToken>(field, "Lock") is { } @lock && @lock.Data.ContainsKey("P")) || IsCertifying(original, field)));

    private static bool IsCertifying(PdfOriginal original, DictionaryToken field) => original.Get<DictionaryToken>(field, "V") is { } signature
        && original.Get<ArrayToken>(signature, "Reference") is { } references
        && references.Data.Select(original.Resolve).OfType<DictionaryToken>().Any(reference => original.Get<NameToken>(reference, "TransformMethod")?.Data == "DocMDP");

    // ISO 32000-1, annex K: pages that a viewer makes from XFA, beside which a page of ours would never be shown.
    private static bool IsDynamicForm(PdfOriginal original) => original.Get<BooleanToken>(original.Catalog, "NeedsRendering") is { Data: true };
}
