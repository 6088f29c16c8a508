using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>The evidence as pages of a PDF, with the same as data behind the last of them.</summary>
internal static class EvidencePages
{
    // ISO 32000-1, 14.5: a program's own data about a page, under the program's name.
    public const string DataOwner = "ClientPortalSeal";

    /// <param name="parent">The node of the page tree that the pages go under.</param>
    /// <param name="field">The signature field, which belongs to the last page although nothing of it is seen.</param>
    /// <returns>The numbers of the pages' objects, in order.</returns>
    public static IReadOnlyList<int> Add(PdfUpdate update, SealedPages pages, string parent, int field, DateTimeOffset now)
    {
        var data = EmbeddedFont.AddCompressed(update, "", pages.Evidence.ToJson());
        return SheetPages.Add(update, pages.Flow, parent, $"/Annots [{field} 0 R] /PieceInfo << /{DataOwner} << /LastModified {PdfSyntax.Date(now)} /Private {data} 0 R >> >>");
    }
}

/// <summary>What a seal adds to a file: pages to be read, and the same as data.</summary>
internal sealed record SealedPages(SealEvidence Evidence, PageFlow Flow);
