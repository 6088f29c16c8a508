using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Portal.Pdf;

/// <summary>A PDF as the parser has it. Run in a reader only, but for PDFs that the portal made itself.</summary>
internal sealed class PdfOriginal
{
    // Numbers beyond the objects that are there which a file may have given away; what claims more is not believed (annex C.2 has its limits).
    private const int MostFreed = 10_000;

    private readonly PdfDocument _document;
    private readonly Stream _file;

    private PdfOriginal(PdfDocument document, PdfTail tail, Stream file)
    {
        (_document, Tail, _file, Length) = (document, tail, file, file.Length);
        Catalog = document.Structure.Catalog.CatalogDictionary;
        Pages = Catalog.Data.GetValueOrDefault("Pages") is IndirectReferenceToken pages ? pages.Data : null;
        Form = Get<DictionaryToken>(Catalog, "AcroForm");
    }

    public long Length { get; }

    public PdfTail Tail { get; }

    public DictionaryToken Catalog { get; }

    public IndirectReference CatalogReference => _document.Structure.Trailer.Root;

    /// <summary>The root of the page tree (7.7.3); null in a file that cannot take another page.</summary>
    public IndirectReference? Pages { get; }

    /// <summary>The form that it has already (12.7.2).</summary>
    public DictionaryToken? Form { get; }

    /// <summary>Where the form stands when it is an object of its own, and not a part of the catalog.</summary>
    public IndirectReference? FormReference => Catalog.Data.GetValueOrDefault("AcroForm") is IndirectReferenceToken form ? form.Data : null;

    public DictionaryToken PageTree => Get<DictionaryToken>(Pages!.Value)!;

    public IToken? Info => _document.Structure.Trailer.Info is IndirectReferenceToken info ? info : null;

    /// <summary>The first half of the file identifier (14.4), which stays for good; null when there is none.</summary>
    public byte[]? Identifier => _document.Structure.Trailer.Identifier is [var first, ..] ? BytesOf(first) : null;

    /// <summary>A number that no object has, in any of its revisions, nor any after it.</summary>
    public int NextObject
    {
        get
        {
            var afterLast = _document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(reference => reference.ObjectNumber).DefaultIfEmpty().Max() + 1;
            var size = _document.Structure.Trailer.Size;
            return (int)(size > afterLast && size - afterLast <= MostFreed ? size : afterLast);
        }
    }

    /// <summary>Of a PDF that the portal made itself, which needs no reader.</summary>
    public static PdfOutline OutlineOfOwn(Stream file)
    {
        file.Position = 0;
        using var document = PdfDocument.Open(file, PdfReading.Options);
        return Of(document, file)!.Outline();
    }

    /// <remarks>The file is read where something is asked for, so it has to stay open.</remarks>
    /// <returns>Null when the file does not say where its cross-reference section stands.</returns>
    public static PdfOriginal? Of(PdfDocument document, Stream file) => PdfTail.Read(file) is { } tail ? new PdfOriginal(document, tail, file) : null;

    /// <summary>The value of a key, wherever it stands.</summary>
    public T? Get<T>(DictionaryToken dictionary, string key)
        where T : class, IToken => Resolve(dictionary.Data.GetValueOrDefault(key)) as T;

    public T? Get<T>(IndirectReference reference)
        where T : class, IToken => Resolve(new IndirectReferenceToken(reference)) as T;

    public IToken? Resolve(IToken? token)
    {
        // A reference to a reference is not allowed, so a ring of them is no file that anyone can show.
        for (var depth = 0; token is IndirectReferenceToken reference && depth < 8; depth++) token = _document.Structure.TokenScanner.Get(reference.Data)?.Data;
        return token is IndirectReferenceToken ? null : token;
    }

    /// <summary>For what <see cref="SealableCheck"/> lets through. What is in the file is taken as it is written there, where it is found.</summary>
    public PdfOutline Outline()
    {
        var raw = new RawObjects(_document, _file);
        var catalog = Entries(raw, $"{IdOf(CatalogReference)}", Catalog);
        var pages = Entries(raw, $"{IdOf(Pages!.Value)}", PageTree);
        var form = Entries(raw, catalog.ValueOf("AcroForm"), Form ?? DictionaryToken.Empty);
        var stored = Get<DictionaryToken>(Catalog, "DSS") ?? DictionaryToken.Empty;
        var store = Entries(raw, catalog.ValueOf("DSS"), stored);
        return new PdfOutline(
            Length, Tail, IdOf(CatalogReference), catalog, IdOf(Pages!.Value), pages, Items(raw, pages, PageTree, "Kids"), Get<NumericToken>(PageTree, "Count")?.Int ?? 0,
            FormReference is { } reference ? IdOf(reference) : null, form, Items(raw, form, Form, "Fields"),
            store, Items(raw, store, stored, "Certs"), Items(raw, store, stored, "CRLs"), Info is { } info ? PdfSyntax.Of(info) : null, Identifier, NextObject,
            EarlierSignatures.AreIn(this) ? FieldPlace(raw) : null);
    }

    private FieldPlace? FieldPlace(RawObjects raw)
    {
        if (EarlierSignatures.PageFor(this) is not { } reference || Get<DictionaryToken>(reference) is not { } page) return null;
        var entries = Entries(raw, $"{IdOf(reference)}", page);
        return new FieldPlace(IdOf(reference), entries, Items(raw, entries, page, "Annots"), PlaceOf(page, "Annots"), PlaceOf(Form, "Fields"));
    }

    // Of an array that is an object of its own.
    private ObjectId? PlaceOf(DictionaryToken? dictionary, string key) =>
        dictionary?.Data.GetValueOrDefault(key) is IndirectReferenceToken reference && Resolve(reference) is ArrayToken ? IdOf(reference.Data) : null;

    private static ObjectId IdOf(IndirectReference reference) => new((int)reference.ObjectNumber, reference.Generation);

    // The parser finds its way in files that say wrongly where things stand; there what it made of them has to do.
    private static PdfEntries Entries(RawObjects raw, string? value, DictionaryToken parsed) => raw.Entries(value) is { } entries && entries.Count == parsed.Data.Count
        ? new PdfEntries(entries)
        : new PdfEntries([.. parsed.Data.Select(entry => KeyValuePair.Create(PdfSyntax.Name(entry.Key), PdfSyntax.Of(entry.Value)))]);

    private IReadOnlyList<string> Items(RawObjects raw, PdfEntries entries, DictionaryToken? parsed, string key)
    {
        if (parsed is null || Get<ArrayToken>(parsed, key) is not { } array) return [];
        return raw.Items(entries.ValueOf(key)) is { } items && items.Count == array.Length ? items : [.. array.Data.Select(PdfSyntax.Of)];
    }

    private static byte[]? BytesOf(IDataToken<string> token) => token switch
    {
        HexToken hex => hex.Bytes.ToArray(),
        StringToken text => text.GetBytes(),
        _ => null,
    };
}
