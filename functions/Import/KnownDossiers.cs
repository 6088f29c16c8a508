using Portal.Domain;
using Portal.Stores;

namespace Portal.Import;

/// <summary>
/// Finds the dossier that a file means among those there are. A number finds it and the name has to fit; a name finds it when no number
/// contradicts and there is one. Where it stays uncertain nothing is shared: a dossier that the wrong person saw cannot be taken back.
/// </summary>
public sealed class KnownDossiers(DossierStore dossiers, DossierNames names, DossierNumbers byNumber, MembershipStore memberships, CitizenNumbers numbers)
{
    /// <returns>What is wrong, at which field; null when the dossier is found or is to be added.</returns>
    public Task<(string Field, string Code)?> LookAsync(PlannedDossier planned, CancellationToken cancellation) => planned.Type switch
    {
        DossierType.Personal => LookForPersonalAsync(planned, cancellation),
        _ => LookForOrganisationAsync(planned, cancellation),
    };

    private async Task<(string, string)?> LookForOrganisationAsync(PlannedDossier planned, CancellationToken cancellation)
    {
        var fields = planned.Fields;
        var numbered = await ReadAsync(await byNumber.OfOrganisationAsync(fields.KvkNumber, fields.Rsin, cancellation), cancellation);
        if (numbered.Any(there => ImportWords.KeyOf(there.Name) != planned.NameKey || SameOrganisation.Contradict(there, fields)))
            return (fields.KvkNumber is null ? ImportFields.Rsin : ImportFields.KvkNumber, "import-number-of-another");
        var named = await ReadAsync(await names.OfNameAsync(fields.Name!, DossierType.Organisation, cancellation), cancellation);
        var same = numbered.Concat(named.Where(there => !SameOrganisation.Contradict(there, fields)));
        return Settle(planned, [.. same.DistinctBy(there => there.Id)]);
    }

    private async Task<(string, string)?> LookForPersonalAsync(PlannedDossier planned, CancellationToken cancellation)
    {
        var candidates = new List<Candidate>();
        var named = await names.OfNameAsync(planned.Fields.Name!, DossierType.Personal, cancellation);
        foreach (var there in await ReadAsync(named, cancellation))
            candidates.Add(new Candidate(there, CompareBsn(there, planned), await memberships.OfDossierAsync(there.Id, cancellation)));
        if (candidates.FirstOrDefault(candidate => candidate.IsOf(planned.Owner)) is { } own) return Settle(planned, [own.Dossier]);
        candidates.RemoveAll(candidate => candidate.Bsn == false);
        if (candidates.Any(candidate => candidate.Members.Count > 0))
            return (ImportFields.Dossier, DossierFailures.PersonalDossierHasItsPerson.Code);
        // Nobody's yet, and with documents in it: only the BSN says whose it is.
        foreach (var candidate in candidates.Where(candidate => candidate.Bsn is null))
            if (await HasDocumentsAsync(candidate.Dossier, cancellation)) return (ImportFields.Dossier, "import-dossier-uncertain");
        return Settle(planned, [.. candidates.Select(candidate => candidate.Dossier)]);
    }

    private static (string, string)? Settle(PlannedDossier planned, IReadOnlyList<Dossier> same)
    {
        if (same.Count > 1) return (ImportFields.Dossier, "import-dossier-uncertain");
        planned.Found = planned.Dossier = same.SingleOrDefault();
        return null;
    }

    private bool? CompareBsn(Dossier there, PlannedDossier planned) =>
        there.SealedBsn is { } sealedBsn && planned.Fields.Bsn is { } bsn ? numbers.Unseal(sealedBsn) == bsn : null;

    private async Task<bool> HasDocumentsAsync(Dossier dossier, CancellationToken cancellation) =>
        await dossiers.HeadAsync(dossier.Id, cancellation) is { LastDocumentNumber: > 0 };

    // What leads nowhere was begun by a process that died.
    private async Task<List<Dossier>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new List<Dossier>();
        foreach (var id in ids)
            if (await dossiers.FindAsync(id, cancellation) is { } dossier) found.Add(dossier);
        return found;
    }

    /// <param name="Bsn">Whether it is that of the row; null where one of both says nothing.</param>
    private sealed record Candidate(Dossier Dossier, bool? Bsn, IReadOnlyList<Membership> Members)
    {
        public bool IsOf(PlannedPerson? person) => person?.Found is { } found && Members.Any(member => member.PersonId == found.Id);
    }
}
