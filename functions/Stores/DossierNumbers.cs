using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>
/// Dossiers by their numbers: an organisation's KvK number, RSIN and VAT number, a person's BSN and VAT number. Those of a person are found by a
/// keyed digest and stand nowhere.
/// </summary>
public sealed class DossierNumbers(StorageNames names, CitizenNumbers citizens, KeyedDigests digests)
{
    private readonly TableClient _table = names.Table(DossierNames.Names);

    /// <summary>Again for the same dossier it changes nothing.</summary>
    public async Task AddAsync(Dossier dossier, CancellationToken cancellation)
    {
        foreach (var partition in await PartitionsOfAsync(dossier, cancellation))
        {
            var row = new DossierNames.NameRow { PartitionKey = partition, RowKey = dossier.Id, DossierId = dossier.Id, Name = dossier.Name, Type = dossier.Type };
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>The ids of organisations' dossiers with one of the two numbers. Some may lead nowhere.</summary>
    public async Task<IReadOnlyList<string>> OfOrganisationAsync(string? kvkNumber, string? rsin, CancellationToken cancellation)
    {
        string?[] partitions = [kvkNumber is null ? null : Kvk(kvkNumber), rsin is null ? null : Rsin(rsin)];
        return [.. (await RowsAsync(partitions.OfType<string>(), cancellation)).Select(row => row.DossierId).Distinct()];
    }

    /// <summary>The dossiers that have a number, whatever number it is. Some may lead nowhere.</summary>
    /// <param name="number">Eight digits (KvK), nine (RSIN or BSN) or a VAT number without its country, such as 001000044B37.</param>
    public async Task<IReadOnlyList<DossierNames.NameRow>> OfNumberAsync(string number, CancellationToken cancellation) =>
        number.Length switch
    {
        8 => await RowsAsync([Kvk(number)], cancellation),
        9 => await RowsAsync([Rsin(number), await CitizenAsync(number, cancellation)], cancellation),
        _ => await RowsAsync([Vat(number), await CitizenAsync(number, cancellation)], cancellation),
    };

    private async Task<List<DossierNames.NameRow>> RowsAsync(IEnumerable<string> partitions, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(
            partitions.Select(partition => _table.RowsAsync<DossierNames.NameRow>(partition, "", cancellation).ToListAsync()));
        return [.. found.SelectMany(rows => rows).DistinctBy(row => row.DossierId)];
    }

    private async Task<IEnumerable<string>> PartitionsOfAsync(Dossier dossier, CancellationToken cancellation)
    {
        if (dossier.Type == DossierType.Organisation) return OfOrganisation(dossier);
        string?[] numbers = [dossier.SealedBsn is { } bsn ? citizens.Unseal(bsn) : null, dossier.VatNumber];
        return await Task.WhenAll(numbers.OfType<string>().Select(number => CitizenAsync(number, cancellation)));
    }

    private static IEnumerable<string> OfOrganisation(Dossier dossier)
    {
        if (dossier.KvkNumber is { } kvk) yield return Kvk(kvk);
        if (dossier.Rsin is { } rsin) yield return Rsin(rsin);
        if (dossier.VatNumber is { } vat) yield return Vat(vat);
    }

    private static string Kvk(string number) => $"kvk|{number}";

    private static string Rsin(string number) => $"rsin|{number}";

    private static string Vat(string number) => $"vat|{number}";

    private async Task<string> CitizenAsync(string number, CancellationToken cancellation) =>
        $"citizen|{await digests.OfAsync(number, cancellation)}";
}
