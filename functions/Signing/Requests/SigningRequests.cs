using Azure.Data.Tables;
using Portal.Access;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>
/// What is written on a document that is being signed. All of it under the lock of the dossier's head: of two who sign at the same moment
/// the second looks again, so each has one signature and one of them is the last. For a letter of representation the draft is looked at
/// under the same lock.
/// </summary>
public sealed class SigningRequests(
    DocumentStore documents, DossierStore dossiers, DossierAccess access, PersonStore people, Consent consent, TimeProvider clock)
{
    /// <summary>Why a person cannot sign a document as it is now; null when they can.</summary>
    /// <param name="version">The one that was read.</param>
    public async Task<Failure?> RefusalAsync(Document document, string personId, int version, CancellationToken cancellation) =>
        await RefusalOfAsync(document, personId, version, cancellation) ?? HoldOn(await people.FindAsync(personId, cancellation));

    private async Task<Failure?> RefusalOfAsync(Document document, string personId, int version, CancellationToken cancellation)
    {
        if (document.Version != version) return ApprovalFailures.Replaced;
        if (document.SignerOf(personId) is not { } signer) return DossierFailures.MayNotHandle;
        if (signer.SignedAt is not null) return ApprovalFailures.AlreadySigned;
        if (DocumentTransitions.Next(document.State, DocumentAction.Sign).Failure is { } refused) return refused;
        if (signer.AbsentReason is not null) return SigningFailures.RecordedAbsent;
        return await IsDraftStillThereAsync(document, cancellation) ? null : SigningFailures.DraftReplaced;
    }

    /// <summary>Notes, once, that somebody agreed to the text that goes with the document.</summary>
    public Task<Result<Document>> ConsentAsync(Document seen, Caller by, CancellationToken cancellation)
    {
        var hash = consent.HashFor(seen);
        if (seen.SignerOf(by.Id)?.ConsentHash == hash) return Task.FromResult<Result<Document>>(seen);
        var entry = new AuditEntry(SigningEvents.Consented, seen.Id.ToString(), by, seen.HashesOfOriginals(), hash);
        return ChangeAsync(seen, by, entry, signer => signer.ConsentHash == hash, signer => signer with { ConsentedAt = clock.GetUtcNow(), ConsentHash = hash }, cancellation);
    }

    /// <summary>The signature of one person, once. With the last one the document is signed.</summary>
    public async Task<Result<Document>> SignAsync(Document seen, Caller by, SigningFactor factor, CancellationToken cancellation)
    {
        var person = await people.FindAsync(by.Id, cancellation);
        if (HoldOn(person) is { } held) return held;
        var (id, identity) = (Ids.New(), person?.IdentityOnWhichToSign(clock.GetUtcNow()));
        var detail = $"{factor} {consent.HashFor(seen)}{(identity is null ? "" : $" {identity}")}";
        var entry = new AuditEntry(SigningEvents.Signed, seen.Id.ToString(), by, seen.HashesOfOriginals(), detail);
        return await ChangeAsync(seen, by, entry, signer => signer.SignatureId == id, Sign, cancellation);

        Signer Sign(Signer signer) => signer with { SignatureId = id, SignedAt = clock.GetUtcNow(), Factor = factor, Identity = identity };
    }

    /// <summary>Ends the request when nobody is waited for any more.</summary>
    public void Settle(Document document)
    {
        if (document.State != DocumentState.Open || !document.HasAllSignatures()) return;
        (document.State, document.SignedAt) = (DocumentTransitions.Next(document.State, DocumentAction.Sign).Value, clock.GetUtcNow());
    }

    private async Task<Result<Document>> ChangeAsync(Document seen, Caller by, AuditEntry entry, Func<Signer, bool> isDone, Func<Signer, Signer> change, CancellationToken cancellation)
    {
        Document? document = null;
        Failure? refusal = null;
        await dossiers.CommitAsync(seen.PartitionKey, entry, Change, cancellation);
        return refusal is null ? document! : refusal;

        async Task<IReadOnlyList<TableTransactionAction>?> Change(PartitionHead head)
        {
            document = await documents.FindAsync(seen.Id, cancellation);
            // A lost answer: it was written by the try before.
            var alreadyDone = document?.SignerOf(by.Id) is { } signer && document.Version == seen.Version && isDone(signer);
            refusal = document is null ? Failures.NotFound
                : alreadyDone ? null
                : await RefusalNowAsync(document, by.Id, seen.Version, cancellation);
            return refusal is not null || alreadyDone ? null : DocumentStore.Apply(document!, head, Write);
        }

        bool Write(Document current)
        {
            current.Set(change(current.SignerOf(by.Id)!));
            Settle(current);
            return true;
        }
    }

    private Failure? HoldOn(Person? person) => person?.SigningIsHeld(clock.GetUtcNow()) is { } until ? SigningFailures.Held(until) : null;

    // The right to sign may have ended since it was looked at: read again after the head, it still holds when this is written.
    private async Task<Failure?> RefusalNowAsync(Document document, string personId, int version, CancellationToken cancellation)
    {
        if (await RefusalOfAsync(document, personId, version, cancellation) is { } refusal) return refusal;
        var member = await access.ToDossierAsync(personId, document.PartitionKey, cancellation);
        if (member.Failure is { } gone) return gone;
        return AccessRules.MayHandle(document, member.Value) ? null : DossierFailures.MayNotHandle;
    }

    private async Task<bool> IsDraftStillThereAsync(Document letter, CancellationToken cancellation)
    {
        if (letter.DraftVersion is not { } text) return true;
        return await documents.FindNewestAsync(DocumentVersion.Parse(text), cancellation) is { State: not DocumentState.Withdrawn } draft && draft.HashesOfFiles == letter.DraftHashes;
    }
}
