using Portal.Pdf;
using Portal.Signing.Pades;

namespace Portal.Signing.Evidence;

/// <summary>The evidence as pages of a PDF, with the same as data behind the last of them.</summary>
internal static class EvidencePages
{
    // ISO 32000-1, 14.5: a program's own data about a page, under the program's name.
    public const string DataOwner = "ClientPortalSeal";

    /// <summary>Where the same stands in a signature, in a file that takes no pages: a name of the third class (ISO 32000-2, annex E.2).</summary>
    public const string SignatureData = "XXClientPortalSeal";

    /// <param name="parent">The node of the page tree that the pages go under.</param>
    /// <param name="field">The signature field, which belongs to the last page although nothing of it is seen.</param>
    /// <returns>The numbers of the pages' objects, in order.</returns>
    public static IReadOnlyList<int> Add(PdfUpdate update, SealEvidence evidence, PageFlow flow, string parent, int field, DateTimeOffset now)
    {
        var data = EmbeddedFont.AddCompressed(update, "", evidence.ToJson());
        return SheetPages.Add(update, flow, parent, $"/Annots [{field} 0 R] /PieceInfo << /{DataOwner} << /LastModified {PdfSyntax.Date(now)} /Private {data} 0 R >> >>");
    }
}

/// <summary>What a seal adds to a file: pages to be read, and the same as data.</summary>
/// <param name="Flow">Null where the pages are a file beside it.</param>
internal sealed record SealedPages(SealEvidence Evidence, PageFlow? Flow);
