using System.Globalization;
using Portal.Access;
using Portal.Accounts;
using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Signing.Several;

/// <summary>One of the documents that are signed together.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record ChosenDocument(string? Id, int? Version);

/// <summary>Documents that one person signs in one act: each may be in another dossier.</summary>
public sealed class SeveralDocuments(DossierAccess access, SigningRequests requests)
{
    /// <summary>More are not read in one go either.</summary>
    public const int Most = 20;

    /// <returns>All of them, or why one cannot be signed, with which one among the errors: <c>documents[2]</c>.</returns>
    public async Task<Result<IReadOnlyList<DossierAccess.Seen>>> OpenAsync(
        string personId, IReadOnlyList<ChosenDocument>? chosen, CancellationToken cancellation)
    {
        if (Check(chosen) is { } wrong) return wrong;
        var opened = new List<DossierAccess.Seen>();
        foreach (var document in chosen!)
        {
            var seen = await OpenAsync(personId, document.Id!, document.Version!.Value, cancellation);
            if (seen.Failure is { } refusal) return At(refusal, opened.Count);
            opened.Add(seen.Value);
        }

        return opened;
    }

    /// <summary>For codes and passkeys: bound to every byte of every version, in the order in which they were chosen.</summary>
    public static CodePurpose PurposeOf(IReadOnlyList<DossierAccess.Seen> documents) => CodePurpose.Act(
        "sign-several",
        string.Join(',', documents.Select(seen => DocumentVersion.Of(seen.Document))),
        string.Join(',', documents.Select(seen => seen.Document.HashesOfOriginals())));

    private static Failure? Check(IReadOnlyList<ChosenDocument>? chosen) => new Validation()
        .Check(chosen is { Count: > 0 }, "documents", "required")
        .Check(chosen is null or { Count: <= Most }, "documents", "too-many-documents")
        .Check(chosen?.All(document => document is { Id: not null, Version: not null }) != false, "documents", "version-required")
        .Check(chosen is null || chosen.DistinctBy(document => document?.Id).Count() == chosen.Count, "documents", "document-twice")
        .Failure;

    private async Task<Result<DossierAccess.Seen>> OpenAsync(string personId, string documentId, int version, CancellationToken cancellation)
    {
        var seen = await access.ToSignatureAsync(personId, documentId, cancellation);
        if (seen.Failure is not null) return seen;
        return await requests.RefusalAsync(seen.Value.Document, personId, version, cancellation) is { } refusal ? refusal : seen;
    }

    private static Failure At(Failure refusal, int place) => refusal with
    {
        Errors = new Dictionary<string, string[]> { [string.Create(CultureInfo.InvariantCulture, $"documents[{place}]")] = [refusal.Code] },
    };
}
