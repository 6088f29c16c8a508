using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Telemetry;
using Portal.Stores;
using Portal.Tasks;

namespace Portal.Signing;

/// <summary>The activities of a document that is signed. Each can run twice and leaves the same. What is signed is not replaced any more.</summary>
public sealed class SigningSteps(DocumentStore documents, TaskAssignment tasks)
{
    /// <summary>Takes the task from those who have signed or will not, and gives it to who can after all.</summary>
    [Function(nameof(FollowSigners))]
    public async Task FollowSigners([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(version, cancellation);
        if (DocumentVersion.Of(document) != DocumentVersion.Parse(version)) return;
        using var span = Tracing.Continue(nameof(FollowSigners), document.Trace);
        if (document.State == DocumentState.Open) await tasks.OpenAsync(document, cancellation);
        await tasks.TakeFromHandledAsync(document, cancellation);
    }

    [Function(nameof(ListFilesToSeal))]
    public async Task<List<SealOrder>> ListFilesToSeal([ActivityTrigger] string version, CancellationToken cancellation) =>
        [.. (await documents.GetAsync(version, cancellation)).Originals().Select(file => new SealOrder(version, file.Id))];

    /// <summary>Who has to know: the office, and everyone on the roster.</summary>
    [Function(nameof(TellOfSignatures))]
    public async Task<List<MailOrder>> TellOfSignatures([ActivityTrigger] string version, CancellationToken cancellation) =>
        [MailOrder.Signed(version), .. (await documents.GetAsync(version, cancellation)).Signers().Select(signer => MailOrder.SignedCopy(version, signer.PersonId))];

    /// <summary>A letter of representation that is signed ends the reminders to read the draft that it confirms.</summary>
    /// <returns>The version of the draft, when it does not wait any more; null when there is none.</returns>
    [Function(nameof(ConfirmDraft))]
    public async Task<string?> ConfirmDraft([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var letter = await documents.GetAsync(version, cancellation);
        if (letter.DraftVersion is not { } text) return null;
        using var span = Tracing.Continue(nameof(ConfirmDraft), letter.Trace);
        var draft = DocumentVersion.Parse(text);
        var entry = new AuditEntry(SigningEvents.DraftConfirmed, draft.Document.ToString(), AuditEntry.Portal, letter.DraftHashes, letter.Id.ToString());
        var settled = await documents.ChangeAsync(draft.Document, entry, Settle, cancellation);
        if (settled is null || settled.Version != draft.Version || settled.State == DocumentState.Open) return null;
        await tasks.CloseAsync(settled, cancellation);
        return text;

        bool Settle(Document current)
        {
            if (current.Version != draft.Version || DocumentTransitions.Next(current.State, DocumentAction.Settle) is not { Failure: null } next) return false;
            current.State = next.Value;
            return true;
        }
    }
}
