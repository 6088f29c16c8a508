using Portal.Documents;
using Portal.Domain;
using Portal.Filing.Xbrl;
using Portal.Pdf;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Batches.Reading;

/// <summary>
/// What a file tells of the document that it belongs to: by its XBRL first, then by the text of a PDF, which a reader process takes out of it, then by its
/// name. Looks up a handful of numbers and names, however many dossiers there are.
/// </summary>
public sealed class FileReading(DossierNumbers numbers, FoundNames names)
{
    private const double ByNumber = 0.9;
    private const double ByWord = 0.85;
    private const double ByWordInText = 0.8;

    /// <param name="caller">On whose behalf.</param>
    /// <returns>The file with what was read of it, or why it cannot be a document's.</returns>
    public async Task<BatchFile> ReadAsync(BatchFile file, SpooledFile spooled, string caller, CancellationToken cancellation)
    {
        var byName = await OfNameAsync(file.File.Name, cancellation);
        return file.IsInstance
            ? await WithInstanceAsync(file, spooled, byName, cancellation)
            : await WithTextAsync(file, spooled, byName, caller, cancellation);
    }

    private async Task<BatchFile> WithInstanceAsync(BatchFile file, SpooledFile spooled, FileFacts byName, CancellationToken cancellation)
    {
        var read = InstanceReader.Read(spooled.Content);
        if (read.Failure is { } wrong) return file with { Error = wrong.Errors!["files"][0], Facts = byName };
        var instance = read.Value;
        var found = await numbers.OfNumberAsync(instance.Number, cancellation);
        var kind = DocumentKind.All.First(kind => kind.Return == instance.Type);
        var facts = new FileFacts(
            byName.Stem,
            [.. found.Select(row => new Evidence(row.DossierId, 1, Reasons.Instance))],
            [new Evidence(kind.Name, 1, Reasons.Instance)],
            [new Evidence(PeriodOf(instance).ToString(), 1, Reasons.Instance)]);
        return file with { Facts = facts };
    }

    // Of corporate tax it is the year in which the book year begins: so the instance is held against it when it is placed.
    private static ReturnPeriod PeriodOf(TaxInstance instance) =>
        instance.Type == ReturnType.CorporateTax ? ReturnPeriod.OfYear(instance.Year) : new ReturnPeriod(instance.Start, instance.End);

    private async Task<BatchFile> WithTextAsync(
        BatchFile file, SpooledFile spooled, FileFacts byName, string caller, CancellationToken cancellation)
    {
        if (await spooled.ErrorAsPdfAsync(toBeSigned: false, caller, cancellation) is { } error)
            return file with { Error = error, Facts = byName };
        var words = await PdfReaders.BeginningOfAsync(spooled.Content, caller, cancellation) ?? [];
        return file with { Facts = byName.And(await OfTextAsync(string.Join(' ', words), cancellation)) };
    }

    private async Task<FileFacts> OfTextAsync(string text, CancellationToken cancellation)
    {
        var byNumber = await OfNumbersAsync(FoundNumbers.InText(text), cancellation);
        return new FileFacts(
            "",
            byNumber.Count > 0 ? byNumber : await names.InTextAsync(text, cancellation),
            FoundKinds.InText(text) is { } kind ? [new Evidence(kind.Name, ByWordInText, Reasons.Text)] : [],
            [.. FoundPeriods.InText(text).Select(period => new Evidence(period.ToString(), ByWordInText, Reasons.Text))]);
    }

    private async Task<FileFacts> OfNameAsync(string name, CancellationToken cancellation)
    {
        var stem = Path.GetFileNameWithoutExtension(name).Replace('_', ' ');
        var byNumber = await OfNumbersAsync(FoundNumbers.InFileName(stem), cancellation);
        return new FileFacts(
            string.Join(' ', Words.In(stem)),
            byNumber.Count > 0 ? byNumber : await names.InFileNameAsync(stem, cancellation),
            FoundKinds.InFileName(stem) is { } kind ? [new Evidence(kind.Name, ByWord, Reasons.FileName)] : [],
            [.. FoundPeriods.InFileName(stem).Select(period => new Evidence(period.ToString(), ByWord, Reasons.FileName))]);
    }

    // The same dossier by several of its numbers is one sign for each.
    private async Task<IReadOnlyList<Evidence>> OfNumbersAsync(
        IReadOnlyList<(string Number, string Reason)> found, CancellationToken cancellation)
    {
        var looked = await Task.WhenAll(found.Select(async number => (number.Reason, Rows: await RowsAsync(number.Number, cancellation))));
        return [.. looked.SelectMany(number => number.Rows.Select(row => new Evidence(row.DossierId, ByNumber, number.Reason))).Distinct()];
    }

    // A VAT number of an organisation begins with its RSIN, which may be all that its dossier has.
    private async Task<IReadOnlyList<DossierNames.NameRow>> RowsAsync(string number, CancellationToken cancellation)
    {
        var rows = await numbers.OfNumberAsync(number, cancellation);
        return rows.Count == 0 && number.Length > 9 ? await numbers.OfNumberAsync(number[..9], cancellation) : rows;
    }
}
