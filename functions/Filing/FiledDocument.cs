using System.Security.Cryptography;
using Portal.Audit;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>The document whose return is filed: what the steps of <see cref="FileReturn"/> read of it and write on it.</summary>
public sealed class FiledDocument(DocumentStore documents, FileStore files, SchemeReturns scheme, TimeProvider clock)
{
    /// <returns>Null when it was replaced: another workflow has the newer version.</returns>
    public Task<Document?> FindAsync(string version, CancellationToken cancellation) => documents.FindNewestAsync(DocumentVersion.Parse(version), cancellation);

    /// <returns>The bytes that were approved; null when what is kept is not those.</returns>
    public async Task<byte[]?> InstanceAsync(Document document, CancellationToken cancellation)
    {
        if (document.Instance is not { } instance) return null;
        await using var content = await files.OpenAsync(instance, cancellation);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())) == document.ApprovedInstance ? bytes.ToArray() : null;
    }

    /// <summary>Writes what happened, with its event, unless the document has moved on.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> ChangeAsync(Document document, string @event, string? detail, Func<Document, bool> change, CancellationToken cancellation)
    {
        var isWritten = false;
        var entry = new AuditEntry(@event, document.Id.ToString(), AuditEntry.Portal, document.ApprovedInstance, detail);
        var now = await documents.ChangeAsync(document.Id, entry, current => isWritten = current.Version == document.Version && change(current), cancellation);
        if (isWritten && now!.Filing != FilingState.Sending) await scheme.TryFollowAsync(now, cancellation);
        return isWritten;
    }

    public Task FailAsync(Document document, FilingStep why, CancellationToken cancellation)
    {
        return ChangeAsync(document, FilingEvents.Failed, why.Code, Fail, cancellation);

        bool Fail(Document current)
        {
            if (current.Filing is not (FilingState.Waiting or FilingState.Sending or FilingState.Submitted)) return false;
            (current.Filing, current.FilingChangedAt) = (FilingState.Failed, clock.GetUtcNow());
            (current.FilingCode, current.FilingText) = (why.Code, CitizenNumbers.Mask(why.Text));
            return true;
        }
    }
}
