using Portal.Domain;

namespace Portal.Documents;

/// <summary>A document as its own page shows it to a client: with what came before and what happened to it.</summary>
public sealed record ClientDocumentView : DocumentView
{
    public ClientDocumentView(DocumentView view, IReadOnlyList<EarlierVersionView> versions, IReadOnlyList<ClientHistoryEntry> history)
        : base(view) => (Versions, History) = (versions, history);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EarlierVersionView> Versions { get; }

    public IReadOnlyList<ClientHistoryEntry> History { get; }

    /// <summary>Of a letter of representation: what it confirms.</summary>
    public ConfirmedDraftView? ConfirmedDraft { get; init; }
}

/// <param name="Id">Of the draft's own page.</param>
/// <param name="Version">The one that is confirmed, though there may be a newer one.</param>
public sealed record ConfirmedDraftView(string Id, int Version, string Subject, IReadOnlyList<FileView> Files)
{
    public static ConfirmedDraftView Of(Document draft) => new(draft.Id.ToString(), draft.Version, draft.Subject, [.. draft.Files.Select(FileView.Of)]);
}

/// <param name="Event">sent, opened, approved, rejected, signed, expired, filed, accepted or withdrawn.</param>
/// <param name="By">A client; what the office does, it does as the office.</param>
public sealed record ClientHistoryEntry(string Event, DateTimeOffset At, string? By)
{
    /// <summary>What a client may know of what happened to this version, oldest first.</summary>
    public static IReadOnlyList<ClientHistoryEntry> Of(Document document)
    {
        List<ClientHistoryEntry> entries = [new("sent", document.SentAt, null)];
        if (document.OpenedAt is { } opened) entries.Add(new("opened", opened, document.OpenedBy));
        if (DecisionView.Of(document, personId: null) is { } decision)
            entries.Add(new(document.State == DocumentState.Rejected ? "rejected" : "approved", decision.At, decision.By));
        foreach (var signer in document.Signers().Where(signer => signer.SignedAt is not null)) entries.Add(new("signed", signer.SignedAt!.Value, signer.Name));
        if (document.ExpiredAt is { } expired) entries.Add(new("expired", expired, null));
        if (document.FiledAt is { } filed) entries.Add(new("filed", filed, null));
        if (document.AcceptedAt is { } accepted) entries.Add(new("accepted", accepted, null));
        if (document.WithdrawnAt is { } withdrawn) entries.Add(new("withdrawn", withdrawn, null));
        return [.. entries.OrderBy(entry => entry.At)];
    }
}
