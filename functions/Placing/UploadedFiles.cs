using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>From what came in with an upload to files that are kept.</summary>
public sealed class UploadedFiles(FileStore files)
{
    private const string PdfType = "application/pdf";

    /// <summary>Each file has to be a PDF that can be shown; there has to be one.</summary>
    /// <param name="kind">Null when it is not known; what is signed takes more.</param>
    /// <param name="caller">Who sent them.</param>
    public static async Task<Validation> CheckAsync(
        IReadOnlyList<SpooledFile> spooled, DocumentKind? kind, string caller, CancellationToken cancellation)
    {
        var shown = Shown(spooled).ToList();
        var check = new Validation().Check(shown.Count > 0, "files", "required").Check(shown.Count == 0 || shown.Count >= (kind?.LeastFiles ?? 1), "files", "two-files-required");
        var errors = await Task.WhenAll(shown.Select(file => file.ErrorAsPdfAsync(kind?.Action == ClientAction.Sign, caller, cancellation)));
        foreach (var error in errors.OfType<string>().Distinct()) check.Check(false, "files", error);
        return check;
    }

    // The instance of a return is no file of the document; see UploadedInstance.
    private static IEnumerable<SpooledFile> Shown(IReadOnlyList<SpooledFile> spooled) => spooled.Where(file => !file.IsXml);

    public async Task<List<DocumentFile>> StoreAsync(string dossierId, IReadOnlyList<SpooledFile> spooled, CancellationToken cancellation)
    {
        var stored = new List<DocumentFile>();
        foreach (var file in Shown(spooled)) stored.Add(await file.KeepAsync(files, dossierId, FileName.For(file.Name, PdfType), PdfType, cancellation));
        return stored;
    }
}
