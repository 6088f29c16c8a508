using System.Security.Cryptography;
using System.Text;

namespace Portal.Local.Demo;

/// <summary>A rubriek of the return: the turnover and the VAT on it, in whole euros; null where it has no such column.</summary>
/// <param name="TurnoverFact">The taxonomy's name for it, as is <paramref name="VatFact"/>; null where it has none.</param>
internal sealed record VatLine(string Code, string Text, int? Turnover, int? Vat, string? TurnoverFact = null, string? VatFact = null);

/// <summary>Figures that fit the business, the same each time they are made.</summary>
internal sealed record VatFigures(IReadOnlyList<VatLine> Lines, IReadOnlyList<(string Month, int High, int Low)> Months)
{
    public int Due => Line("5a") - Line("5b");

    /// <summary>What the XBRL instance says: every amount of the return that is not zero, and what it comes to.</summary>
    public IReadOnlyDictionary<string, decimal> Facts => Lines.SelectMany(FactsOf)
        .Append(KeyValuePair.Create("ValueAddedTaxOwedToBePaidBack", (decimal)Due))
        .ToDictionary();

    public static VatFigures Of(DemoReturn planned)
    {
        var dossier = planned.Dossier;
        var months = Enumerable.Range(0, planned.Period.Months).Select(index => MonthOf(dossier, planned.Period.First.AddMonths(index), planned.Growth)).ToList();
        int high = months.Sum(month => month.High);
        int low = months.Sum(month => month.Low);
        int abroad = (int)(high * 0.06m);
        int owed = (int)(high * 0.21m) + (int)(low * 0.09m) + (int)(abroad * 0.21m);
        int input = (int)(owed * (0.38m + (0.2m * Share(dossier, planned.Subject))));
        return new VatFigures(LinesOf(high, low, abroad, owed, input), months);
    }

    private static IEnumerable<KeyValuePair<string, decimal>> FactsOf(VatLine line)
    {
        if (line is { TurnoverFact: { } turnoverFact, Turnover: > 0 and var turnover }) yield return KeyValuePair.Create(turnoverFact, (decimal)turnover);
        if (line is { VatFact: { } vatFact, Vat: > 0 and var vat }) yield return KeyValuePair.Create(vatFact, (decimal)vat);
    }

    private static VatLine[] LinesOf(int high, int low, int abroad, int owed, int input) =>
    [
        new("1a", "Leveringen/diensten belast met hoog tarief", high, (int)(high * 0.21m), "TaxedTurnoverSuppliesServicesGeneralTariff", "ValueAddedTaxSuppliesServicesGeneralTariff"),
        new("1b", "Leveringen/diensten belast met laag tarief", low, (int)(low * 0.09m), "TaxedTurnoverSuppliesServicesReducedTariff", "ValueAddedTaxSuppliesServicesReducedTariff"),
        new("1c", "Leveringen/diensten belast met overige tarieven, behalve 0%", 0, 0),
        new("1d", "Eigen gebruik", 0, 0),
        new("1e", "Leveringen/diensten belast met 0% of niet bij u belast", 0, null),
        new("2a", "Leveringen/diensten waarbij de btw naar u is verlegd", 0, 0),
        new("3a", "Leveringen naar landen buiten de EU (uitvoer)", 0, null),
        new("3b", "Leveringen naar of diensten in landen binnen de EU", 0, null),
        new("3c", "Installatie/afstandsverkopen binnen de EU", 0, null),
        new("4a", "Leveringen/diensten uit landen buiten de EU", 0, 0),
        new("4b", "Leveringen/diensten uit landen binnen de EU", abroad, (int)(abroad * 0.21m), "TurnoverFromTaxedSuppliesFromCountriesWithinTheEC", "ValueAddedTaxOnSuppliesFromCountriesWithinTheEC"),
        new("5a", "Verschuldigde btw (rubrieken 1 t/m 4)", null, owed, VatFact: "ValueAddedTaxOwed"),
        new("5b", "Voorbelasting", null, input, VatFact: "ValueAddedTaxOnInput"),
    ];

    private static (string Month, int High, int Low) MonthOf(DemoDossier dossier, DateOnly first, decimal growth)
    {
        decimal turnover = dossier.Turnover * growth * (0.85m + (0.3m * Share(dossier, $"{first:yyyy-MM}")));
        int low = (int)(turnover * dossier.LowRate);
        return (new Period(first, 1).Name, (int)turnover - low, low);
    }

    // Between 0 and 1, made of the name and the key.
    private static decimal Share(DemoDossier dossier, string key) => SHA256.HashData(Encoding.UTF8.GetBytes(dossier.Name + key))[0] / 256m;

    private int Line(string code) => Lines.Single(line => line.Code == code).Vat!.Value;
}
