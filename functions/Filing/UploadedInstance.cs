using System.Text.Json;
using Portal.Documents;
using Portal.Domain;
using Portal.Filing.Xbrl;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>The XBRL instance among uploaded files: read, held against its dossier, and kept, out of sight of clients.</summary>
public sealed class UploadedInstance(InstanceCheck check, FileStore files)
{
    private const string ContentType = "application/xml";

    /// <returns>What the instance says; null when there is none among the files.</returns>
    public Result<TaxInstance?> Read(IReadOnlyList<SpooledFile> uploaded, string kind, string? period, Dossier dossier)
    {
        if (uploaded.Where(file => file.IsXml).ToList() is not [var file, ..] instances) return default(TaxInstance);
        if (DocumentKind.Find(kind)?.Return is null) return InstanceFailures.NotForKind;
        if (instances.Count > 1) return InstanceFailures.TooMany;
        var read = InstanceReader.Read(file.Content);
        if (read.Failure is { } unreadable) return unreadable;
        return check.ErrorOf(read.Value, kind, period, dossier) is { } wrong ? wrong : read.Value;
    }

    /// <summary>Keeps the bytes; nothing when there is no instance.</summary>
    public async Task<KeptInstance> KeepAsync(string dossierId, IReadOnlyList<SpooledFile> uploaded, TaxInstance? instance, CancellationToken cancellation)
    {
        if (instance is null) return new KeptInstance(null, null);
        var file = uploaded.Single(file => file.IsXml);
        return new KeptInstance(await file.KeepAsync(files, dossierId, file.Name, ContentType, cancellation), instance);
    }
}

/// <summary>An instance that is kept, with what it says.</summary>
public sealed record KeptInstance(DocumentFile? File, TaxInstance? Instance)
{
    public void WriteOn(Document document)
    {
        document.InstanceJson = File is null ? null : JsonSerializer.Serialize(File);
        document.FiguresJson = Instance is null ? null : JsonSerializer.Serialize(Instance.Figures);
        document.InstancePeriod = Instance is null ? null : new ReturnPeriod(Instance.Start, Instance.End).ToString();
        // They were about the figures of the version before.
        document.RemarksJson = null;
    }
}
