namespace Portal.Pdf;

/// <summary>The number of an object, and which of those that had it (ISO 32000-1, 7.3.10).</summary>
internal readonly record struct ObjectId(int Number, int Generation)
{
    public override string ToString() => $"{Number} {Generation} R";
}

/// <summary>A dictionary that stands in a file: names with their slash, and values, as they are written there.</summary>
internal sealed record PdfEntries(IReadOnlyList<KeyValuePair<string, string>> Entries)
{
    public static PdfEntries Empty { get; } = new([]);

    /// <param name="key">Without a slash.</param>
    public string? ValueOf(string key) => Entries.FirstOrDefault(entry => RawSyntax.NameOf(entry.Key) == key).Value;
}

/// <summary>Where a signature field goes in a file that carries signatures already, so that nothing is touched but what signing touches.</summary>
/// <param name="Page">The page that the field's widget belongs to.</param>
/// <param name="Annotations">Of the page (12.5.2), as references.</param>
/// <param name="AnnotationsAt">Where they stand when they are an object of their own, and not a part of the page.</param>
/// <param name="FieldsAt">Likewise of the fields of the form (12.7.2).</param>
internal sealed record FieldPlace(ObjectId Page, PdfEntries PageEntries, IReadOnlyList<string> Annotations, ObjectId? AnnotationsAt, ObjectId? FieldsAt);

/// <summary>All that an update has to know of the file that it is appended to, read by a reader and written down as it stands there.</summary>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Pages">The root of the page tree (7.7.3).</param>
/// <param name="Kids">Of the root of the page tree, as references.</param>
/// <param name="Form">Where the form (12.7.2) stands when it is an object of its own, and not a part of the catalog.</param>
/// <param name="FormTree">The form that it has already.</param>
/// <param name="Store">The document security store (ISO 32000-2, 12.8.4.3) that it has already, with what is listed in it.</param>
/// <param name="Info">As it stands in the trailer; null when there is none.</param>
/// <param name="Identifier">The first half of the file identifier (14.4), which stays for good; null when there is none.</param>
/// <param name="NextObject">A number that no object has, in any of its revisions, nor any after it.</param>
/// <param name="Field">Only of a file that carries signatures already.</param>
internal sealed record PdfOutline(
    long Length, PdfTail Tail, ObjectId Catalog, PdfEntries CatalogTree, ObjectId Pages, PdfEntries PageTree, IReadOnlyList<string> Kids, int Count,
    ObjectId? Form, PdfEntries FormTree, IReadOnlyList<string> Fields, PdfEntries Store, IReadOnlyList<string> Certificates, IReadOnlyList<string> Lists, string? Info, byte[]? Identifier, int NextObject,
    FieldPlace? Field);
