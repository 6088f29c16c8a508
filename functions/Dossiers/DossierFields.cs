using System.Text.RegularExpressions;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>A dossier as the office writes one down, in a form or in a file.</summary>
/// <param name="Type">personal or organisation.</param>
public sealed partial record DossierFields(string? Type, string? Name, string? Bsn, string? Rsin, string? VatNumber, string? KvkNumber)
{
    /// <summary>Null where it is none.</summary>
    public DossierType? TypeOfDossier => Type switch
    {
        "personal" => DossierType.Personal,
        "organisation" => DossierType.Organisation,
        _ => null,
    };

    public Validation Check() => new Validation()
        .Check(TypeOfDossier is not null, "type", "dossier-type-unknown")
        .Line(Name, "name", 200)
        .Check(Bsn is null || CitizenNumbers.Parse(Bsn) is not null, "bsn", "bsn-invalid")
        .Check(Bsn is null || TypeOfDossier == DossierType.Personal, "bsn", "bsn-personal-only")
        .Check(Rsin is null || CitizenNumbers.Parse(Rsin) is not null, "rsin", "rsin-invalid")
        .Check(VatNumber is null || IsVatNumber(VatNumber), "vatNumber", "vat-number-invalid")
        .Check(KvkNumber is null || KvkPattern().IsMatch(KvkNumber), "kvkNumber", "kvk-number-invalid");

    /// <summary>The dossier with these fields, where nothing is wrong with them.</summary>
    public Dossier ToDossier(string id, CitizenNumbers numbers, DateTimeOffset now) => new()
    {
        PartitionKey = id,
        RowKey = Dossier.Key,
        Type = TypeOfDossier!.Value,
        Name = Name!.Trim(),
        SealedBsn = Bsn is null ? null : numbers.Seal(CitizenNumbers.Parse(Bsn)!),
        Rsin = Rsin is null ? null : CitizenNumbers.Parse(Rsin),
        VatNumber = VatNumber,
        KvkNumber = KvkNumber,
        CreatedAt = now,
    };

    private static bool IsVatNumber(string value) => VatPattern().IsMatch(value) && CitizenNumbers.Parse(value[..9]) is not null;

    [GeneratedRegex(@"^\d{9}B\d{2}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex VatPattern();

    [GeneratedRegex(@"^\d{8}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex KvkPattern();
}
