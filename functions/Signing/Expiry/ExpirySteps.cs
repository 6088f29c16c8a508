using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>The activity of <see cref="ExpireSigning"/>. It can run twice and leaves the same.</summary>
public sealed class ExpirySteps(DocumentStore documents, IOptions<SigningOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Ends the request when its time has come. Written under the lock under which is signed, and only on what is still open: of a signature
    /// and an end at the same moment one comes first, and the other finds that.
    /// </summary>
    [Function(nameof(ExpireIfDue))]
    public async Task<ExpiryLook> ExpireIfDue([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var wanted = DocumentVersion.Parse(version);
        var seen = await documents.GetAsync(version, cancellation);
        using var span = Tracing.Continue(nameof(ExpireIfDue), seen.Trace);
        var entry = new AuditEntry(SigningEvents.Expired, seen.Id.ToString(), AuditEntry.Portal, seen.HashesOfOriginals());
        var document = await documents.ChangeAsync(seen.Id, entry, Expire, cancellation);
        if (document!.Version != wanted.Version || document.State != DocumentState.Open) return new ExpiryLook(document.Version == wanted.Version && document.State == DocumentState.Expired, null);
        return new ExpiryLook(false, SigningEnd.Of(document, options.Value) is { } end ? LongWaits.Towards(end, clock.GetUtcNow()) : null);

        bool Expire(Document current)
        {
            var now = clock.GetUtcNow();
            if (current.Version != wanted.Version || !(SigningEnd.Of(current, options.Value) <= now)) return false;
            if (DocumentTransitions.Next(current.State, DocumentAction.Expire) is not { Failure: null } next) return false;
            (current.State, current.ExpiredAt) = (next.Value, now);
            return true;
        }
    }
}
