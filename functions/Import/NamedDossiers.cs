using Portal.Domain;
using Portal.Dossiers;

namespace Portal.Import;

/// <summary>The dossiers that the rows of one file name. Rows that name the same share it.</summary>
public sealed class NamedDossiers
{
    private readonly Dictionary<string, PlannedDossier> _byNumber = [];
    private readonly Dictionary<(DossierType Type, string Name), List<PlannedDossier>> _byName = [];

    /// <summary>The dossier of a row, or null when the row contradicts others, which is told.</summary>
    public PlannedDossier? Take(ImportLine line) => line.DossierFields!.TypeOfDossier == DossierType.Personal
        ? TakePersonal(line, line.DossierFields)
        : TakeOrganisation(line, line.DossierFields);

    private PlannedDossier? TakeOrganisation(ImportLine line, DossierFields fields)
    {
        var named = new PlannedDossier(fields, null);
        var numbered = NumbersOf(fields).Where(number => _byNumber.ContainsKey(number.Key))
            .Select(number => (number.Field, Dossier: _byNumber[number.Key])).ToList();
        foreach (var (field, other) in numbered)
            if (!named.CanBe(other)) line.Tell(field, "import-number-of-another");
        if (!line.IsFine) return null;
        var same = OfName(named).Where(other => !SameOrganisation.Contradict(other.Fields, fields)).ToList();
        if (numbered.Count == 0 && same.Count > 1) line.Tell(ImportFields.Dossier, "import-dossier-uncertain");
        if (!line.IsFine) return null;
        return Keep(numbered.FirstOrDefault().Dossier ?? same.FirstOrDefault() ?? Add(named), fields);
    }

    private PlannedDossier? TakePersonal(ImportLine line, DossierFields fields)
    {
        var named = new PlannedDossier(fields, line.Person);
        var bsn = fields.Bsn is null ? null : "bsn|" + fields.Bsn;
        if (bsn is not null && _byNumber.TryGetValue(bsn, out var known) && (known.NameKey != named.NameKey || IsOfAnother(known, named)))
        {
            line.Tell(ImportFields.Bsn, "import-bsn-of-another");
            return null;
        }

        var same = OfName(named).FirstOrDefault(other => !HasOtherBsn(other.Fields, fields));
        if (same is not null && IsOfAnother(same, named))
        {
            line.Tell(ImportFields.Dossier, DossierFailures.PersonalDossierHasItsPerson.Code);
            return null;
        }

        same ??= Add(named);
        same.Owner ??= line.Person;
        if (bsn is not null) _byNumber[bsn] = same;
        same.Fields = same.Fields with { Bsn = same.Fields.Bsn ?? fields.Bsn };
        return same;
    }

    private static bool IsOfAnother(PlannedDossier known, PlannedDossier named) =>
        known.Owner is not null && named.Owner is not null && known.Owner != named.Owner;

    private static bool HasOtherBsn(DossierFields one, DossierFields other) =>
        one.Bsn is not null && other.Bsn is not null && one.Bsn != other.Bsn;

    private List<PlannedDossier> OfName(PlannedDossier named) => _byName.GetValueOrDefault((named.Type, named.NameKey), []);

    private PlannedDossier Add(PlannedDossier dossier)
    {
        _byName[(dossier.Type, dossier.NameKey)] = [.. OfName(dossier), dossier];
        return dossier;
    }

    // What a later row says beside the first counts for the dossier of both.
    private PlannedDossier Keep(PlannedDossier dossier, DossierFields more)
    {
        var first = dossier.Fields;
        dossier.Fields = first with
        {
            KvkNumber = first.KvkNumber ?? more.KvkNumber, Rsin = first.Rsin ?? more.Rsin, VatNumber = first.VatNumber ?? more.VatNumber,
        };
        foreach (var number in NumbersOf(dossier.Fields)) _byNumber[number.Key] = dossier;
        return dossier;
    }

    private static IEnumerable<(string Field, string Key)> NumbersOf(DossierFields fields)
    {
        if (fields.KvkNumber is { } kvk) yield return (ImportFields.KvkNumber, $"kvk|{kvk}");
        if (fields.Rsin is { } rsin) yield return (ImportFields.Rsin, $"rsin|{rsin}");
    }
}

/// <summary>Whether two organisations can be one.</summary>
public static class SameOrganisation
{
    /// <summary>A number that both have, and that differs. Of the VAT number nothing is said: a fiscal unit shares it.</summary>
    public static bool Contradict(DossierFields one, DossierFields other) =>
        Differ(one.KvkNumber, other.KvkNumber) || Differ(one.Rsin, other.Rsin);

    public static bool Contradict(Dossier there, DossierFields named) =>
        Differ(there.KvkNumber, named.KvkNumber) || Differ(there.Rsin, named.Rsin);

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
