using System.Globalization;
using Portal.Pdf;
using Portal.Signing.Evidence;

namespace Portal.Signing.Pades;

/// <summary>
/// The update that a seal is: evidence pages, signature field, validation data and the room for the signature, all of it covered by the
/// signature. In a file that carries signatures already there are no pages, and the evidence as data stands in the signature itself.
/// </summary>
internal static class SealUpdate
{
    // Of the signature with its timestamp, beside the certificates in both.
    private const int RoomBeside = 4_096;

    // ISO 32000-1, 12.7.2, table 219: the file has signatures, and is to be appended to only.
    private const int SignaturesExistAppendOnly = 3;

    // ISO 32000-1, 12.5.3, table 165: print and locked, so that nobody moves or deletes it by accident.
    private const int PrintLocked = 132;

    public static (PdfUpdate Update, SignatureHole Hole) Make(PdfOutline original, SealedPages sealedPages, ValidationData validation, DateTimeOffset now)
    {
        var update = new PdfUpdate(original);
        var (signature, field) = (update.Reserve(), update.Reserve());
        var page = AddToPages(update, original, sealedPages, field, now);
        var hole = new SignatureHole(SignatureEntries(sealedPages, now), validation.Certificates.Sum(certificate => certificate.RawDataMemory.Length) + RoomBeside);
        update.SetSignature(signature, hole);
        update.Set(field, $"""
            << /Type /Annot /Subtype /Widget /FT /Sig /T {PdfSyntax.Text(FieldName(original))} /V {signature} 0 R /P {page} /Rect [0 0 0 0] /F {PrintLocked} >>
            """);
        AddToCatalog(update, original, field, validation);
        return (update, hole);
    }

    // ETSI EN 319 142-1, 6.3: M is the time that is claimed; that which counts is in the timestamp.
    private static string SignatureEntries(SealedPages pages, DateTimeOffset now)
    {
        var (evidence, reason) = (pages.Evidence, EvidenceTexts.For($"seal-reason-{pages.Evidence.Kind}", pages.Evidence.Reference));
        var data = pages.Flow is null ? $" /{EvidencePages.SignatureData} {PdfSyntax.Hex(evidence.ToJson())}" : "";
        return $"/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M {PdfSyntax.Date(now)} /Name {PdfSyntax.Text(evidence.Firm)} /Reason {PdfSyntax.Text(reason)}{data}";
    }

    /// <returns>The page that the field belongs to.</returns>
    private static string AddToPages(PdfUpdate update, PdfOutline original, SealedPages sealedPages, int field, DateTimeOffset now)
    {
        if (sealedPages.Flow is not { } flow) return AddToPage(update, original.Field!, field);
        var pages = EvidencePages.Add(update, sealedPages.Evidence, flow, $"{original.Pages}", field, now);
        AddToTree(update, original, pages);
        return $"{pages[^1]} 0 R";
    }

    private static string AddToPage(PdfUpdate update, FieldPlace place, int field)
    {
        var annotations = References(place.Annotations, field);
        if (place.AnnotationsAt is { } array) update.Set(array, annotations);
        else update.Set(place.Page, With(place.PageEntries, ("Annots", annotations)));
        return $"{place.Page}";
    }

    private static void AddToTree(PdfUpdate update, PdfOutline original, IReadOnlyList<int> pages)
    {
        var kids = original.Kids.Concat(pages.Select(page => $"{page} 0 R"));
        var count = (original.Count + pages.Count).ToString(CultureInfo.InvariantCulture);
        update.Set(original.Pages, With(original.PageTree, ("Kids", $"[{string.Join(' ', kids)}]"), ("Count", count)));
    }

    private static void AddToCatalog(PdfUpdate update, PdfOutline original, int field, ValidationData validation)
    {
        var form = Form(update, original, field);
        var changes = new List<(string, string)>();
        if (original.Form is { } reference) update.Set(reference, form);
        else changes.Add(("AcroForm", form));
        if (validation.Lists.Count > 0) changes.Add(("DSS", $"{AddStore(update, original, validation)} 0 R"));
        if (changes.Count > 0) update.Set(original.Catalog, With(original.CatalogTree, [.. changes]));
    }

    // Who looks at what was changed since an earlier signature finds the list of fields where it was, and the flags as that signature left them.
    private static string Form(PdfUpdate update, PdfOutline original, int field)
    {
        var fields = ("Fields", References(original.Fields, field));
        if (original.Field is null || original.FormTree.Entries.Count == 0) return With(original.FormTree, fields, ("SigFlags", $"{SignaturesExistAppendOnly}"));
        if (original.Field.FieldsAt is not { } array) return With(original.FormTree, fields);
        update.Set(array, fields.Item2);
        return With(original.FormTree);
    }

    private static string References(IReadOnlyList<string> kept, int added) => $"[{string.Join(' ', kept.Append($"{added} 0 R"))}]";

    // ISO 32000-2, 12.8.4.3 and ETSI EN 319 142-1, 5.4.2.2: the document security store. What earlier signatures need stays in it.
    private static int AddStore(PdfUpdate update, PdfOutline original, ValidationData validation)
    {
        var certificates = validation.Certificates.Select(certificate => $"{update.AddStream("", certificate.RawDataMemory)} 0 R");
        var lists = validation.Lists.Select(list => $"{update.AddStream("", list)} 0 R");
        return update.Add(With(
            original.Store, ("Type", "/DSS"), ("Certs", $"[{string.Join(' ', original.Certificates.Concat(certificates))}]"), ("CRLs", $"[{string.Join(' ', original.Lists.Concat(lists))}]")));
    }

    // A file may have been sealed before: two fields of one name would be one field (12.7.3.2).
    private static string FieldName(PdfOutline original) => $"Bedrijfszegel {original.NextObject}";

    private static string With(PdfEntries dictionary, params (string Key, string Value)[] changes)
    {
        var kept = dictionary.Entries.Where(entry => changes.All(change => change.Key != RawSyntax.NameOf(entry.Key))).Select(entry => $"{entry.Key} {entry.Value}");
        return $"<< {string.Join(' ', kept.Concat(changes.Select(change => $"{PdfSyntax.Name(change.Key)} {change.Value}")))} >>";
    }
}
