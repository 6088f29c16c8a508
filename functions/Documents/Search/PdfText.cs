using Portal.Domain;
using Portal.Pdf;
using Portal.Stores;

namespace Portal.Documents.Search;

/// <summary>The text inside PDFs, as far as it comes within bounds: a file that is too large or long is found by what is known of it otherwise.</summary>
public sealed class PdfText(FileStore files)
{
    private const long MostBytes = 30_000_000;

    /// <returns>Null when the file was too much for a reader.</returns>
    public async Task<IReadOnlyList<string>?> WordsOfAsync(string dossierId, DocumentFile file, CancellationToken cancellation)
    {
        if (file.Size > MostBytes) return [];
        await using var source = await files.ReadAsync(file, cancellation);
        await using var spooled = await SpooledFile.ReadAsync(file.Name, file.ContentType, source, MostBytes, cancellation);
        return await PdfReaders.WordsOfAsync(spooled!.Content, dossierId, cancellation);
    }
}
