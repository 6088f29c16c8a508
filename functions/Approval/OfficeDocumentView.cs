using Portal.Documents;
using Portal.Domain;

namespace Portal.Approval;

/// <summary>A document as the office sees it: with its earlier versions, its whole history and its workflow.</summary>
/// <remarks>The files of what was withdrawn are closed to clients only.</remarks>
public sealed record OfficeDocumentView : DocumentView
{
    public OfficeDocumentView(Document document, IReadOnlyList<Document> earlier, IReadOnlyList<GetOfficeDocument.HistoryEntry> history, GetOfficeDocument.Workflow? workflow, DocumentView view)
        : base(view)
    {
        Versions = [.. earlier.Select(version => EarlierVersionView.Of(version, personId: null))];
        Signers = document.Chosen?.Split(',') ?? [];
        Roster = [.. document.Signers().Select(SignerView.Of)];
        (AnyoneSigns, Draft, AdoptedOn) = (document.AnyoneSigns, document.DraftVersion is { } draft ? DocumentVersion.Parse(draft).Document.ToString() : null, document.AdoptedOn);
        SealingProblem = document.SealingProblem;
        (RemindedAt, RemindedBy) = (document.RemindedAt, document.RemindedBy);
        (PaymentReference, Remarks) = (document.PaymentReference, document.Remarks);
        (History, Workflow) = (history, workflow);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EarlierVersionView> Versions { get; }

    /// <summary>The ids of the people whom the office chose.</summary>
    public IReadOnlyList<string> Signers { get; }

    /// <summary>Who has to sign, fixed when the request started.</summary>
    public IReadOnlyList<SignerView> Roster { get; }

    /// <summary>One signature is enough.</summary>
    public bool AnyoneSigns { get; }

    /// <summary>Of a letter of representation: the id of the draft that it confirms.</summary>
    public string? Draft { get; }

    /// <summary>Of annual accounts: the day that the office confirmed.</summary>
    public string? AdoptedOn { get; }

    /// <summary>By which it is to be paid, as the office gave it.</summary>
    public string? PaymentReference { get; }

    /// <summary>What the office says of a figure in its own words, by the figure's name; empty where it says nothing.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; }

    /// <summary>Why it is not sealed and waits for the office.</summary>
    public string? SealingProblem { get; }

    /// <summary>When the office last had the clients reminded of it, and who.</summary>
    public DateTimeOffset? RemindedAt { get; }

    public string? RemindedBy { get; }

    public IReadOnlyList<GetOfficeDocument.HistoryEntry> History { get; }

    public GetOfficeDocument.Workflow? Workflow { get; }
}

public sealed record SignerView(string PersonId, string Name, SignerRole Role, DateTimeOffset? At, SigningFactor? Factor, string? AbsentReason)
{
    public static SignerView Of(Signer signer) => new(signer.PersonId, signer.Name, signer.Role, signer.SignedAt, signer.Factor, signer.AbsentReason);
}
