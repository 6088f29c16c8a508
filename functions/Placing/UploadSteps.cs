using System.Text.Json;
using Portal.Documents;
using Portal.Domain;
using Portal.Filing;
using Portal.Filing.Xbrl;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing;

namespace Portal.Placing;

/// <summary>The way of an upload from what was sent to what is kept: one for a new document and for a new version of one.</summary>
public sealed class UploadSteps(UploadedFiles files, UploadedInstance instances, SigningStart signing, FilingParties filing)
{
    /// <summary>Takes what was sent, or says why not. Nothing is kept of what is refused.</summary>
    /// <param name="complete">What was sent, with what stays as it is.</param>
    /// <param name="draw">What the document would be, once its fields and files are known to be right; or why there can be none.</param>
    public async Task<Result<KeptUpload>> TakeAsync(
        IReadOnlyList<SpooledFile> uploaded, DocumentFields? fields, Dossier dossier, Caller by, Func<DocumentFields, DocumentFields> complete,
        Func<DocumentFields, Task<Result<Document>>> draw, CancellationToken cancellation)
    {
        var sent = fields?.In(dossier);
        if (await UploadCheck.ErrorsOfAsync(uploaded, sent is null ? null : complete(sent), dossier, by, cancellation) is { } unfit) return unfit;
        var drawn = await draw(sent!);
        if (drawn.Failure is { } impossible) return impossible;
        var document = drawn.Value;
        if (await signing.PrepareAsync(document, sent!.Draft, cancellation) is { } notToBeSigned) return notToBeSigned;
        var instance = instances.Read(uploaded, document.Kind, document.Period, dossier);
        if (instance.Failure is { } wrong) return wrong;
        if (Contradicts(instance.Value, sent.Outcome)) return Failures.InvalidInput("outcome", "outcome-differs");
        var keptInstance = await instances.KeepAsync(dossier.Id, uploaded, instance.Value, cancellation);
        return new KeptUpload(sent, document, await files.StoreAsync(dossier.Id, uploaded, cancellation), keptInstance, filing);
    }

    // What the office states beside an instance that says it too has to be the same.
    private static bool Contradicts(TaxInstance? instance, OutcomeFields? stated)
    {
        if (stated is null || instance?.Figures.FirstOrDefault(figure => figure.Name == Figure.VatResult) is not { } result) return false;
        return decimal.Round(result.Amount, 2) != (stated.Direction == "receive" ? -stated.Amount : stated.Amount ?? 0);
    }
}

/// <summary>An upload whose files are kept.</summary>
/// <param name="Fields">As they were sent.</param>
/// <param name="Document">As it would be, with whom its request to sign asks.</param>
public sealed record KeptUpload(DocumentFields Fields, Document Document, IReadOnlyList<DocumentFile> Files, KeptInstance Instance, FilingParties Filing)
{
    public string FilesJson { get; } = JsonSerializer.Serialize(Files);

    /// <summary>The instance's too: it is what will be filed.</summary>
    public string Hashes => string.Join(' ', Files.Append(Instance.File).OfType<DocumentFile>().Select(file => file.Sha256));

    public void WriteOn(Document document)
    {
        document.FilesJson = FilesJson;
        document.SignersJson = Document.SignersJson;
        (document.DraftVersion, document.DraftHashes) = (Document.DraftVersion, Document.DraftHashes);
        Instance.WriteOn(document);
        document.IsFiledByPortal = Filing.FilesItself(document);
    }
}
