using System.Collections.Frozen;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>What a figure is when its sign changes.</summary>
public enum FigureMeaning
{
    /// <summary>One amount of the form among others.</summary>
    Part,

    /// <summary>What is paid, or below zero what comes back.</summary>
    Tax,

    /// <summary>A profit, or below zero a loss.</summary>
    Profit,
}

/// <summary>
/// A fact of a return that a client is shown: what it is called, in the order of the form. The facts are those of
/// <c>bd-data</c> in the Dutch taxonomy, by local name, since their namespace changes with each version.
/// </summary>
/// <param name="Name">The fact's local name.</param>
public sealed record ReturnFigure(string Name, ReturnType Return, string Dutch, string English, FigureMeaning Meaning = FigureMeaning.Part)
{
    public static IReadOnlyList<ReturnFigure> All { get; } =
    [
        Vat("TaxedTurnoverSuppliesServicesGeneralTariff", "Omzet hoog tarief (1a)", "Turnover at the high rate (1a)"),
        Vat("ValueAddedTaxSuppliesServicesGeneralTariff", "Btw hoog tarief (1a)", "VAT at the high rate (1a)"),
        Vat("TaxedTurnoverSuppliesServicesReducedTariff", "Omzet laag tarief (1b)", "Turnover at the low rate (1b)"),
        Vat("ValueAddedTaxSuppliesServicesReducedTariff", "Btw laag tarief (1b)", "VAT at the low rate (1b)"),
        Vat("TaxedTurnoverSuppliesServicesOtherRates", "Omzet overige tarieven (1c)", "Turnover at other rates (1c)"),
        Vat("ValueAddedTaxSuppliesServicesOtherRates", "Btw overige tarieven (1c)", "VAT at other rates (1c)"),
        Vat("TaxedTurnoverPrivateUse", "Privégebruik (1d)", "Private use (1d)"),
        Vat("ValueAddedTaxPrivateUse", "Btw over privégebruik (1d)", "VAT on private use (1d)"),
        Vat("SuppliesServicesNotTaxed", "Omzet met 0% of niet bij u belast (1e)", "Turnover at 0% or not taxed with you (1e)"),
        Vat("TurnoverSuppliesServicesByWhichVATTaxationIsTransferred", "Naar u verlegde omzet (2a)", "Turnover reverse-charged to you (2a)"),
        Vat("ValueAddedTaxSuppliesServicesByWhichVATTaxationIsTransferred", "Naar u verlegde btw (2a)", "VAT reverse-charged to you (2a)"),
        Vat("SuppliesToCountriesOutsideTheEC", "Leveringen buiten de EU (3a)", "Supplies outside the EU (3a)"),
        Vat("SuppliesToCountriesWithinTheEC", "Leveringen binnen de EU (3b)", "Supplies within the EU (3b)"),
        Vat("InstallationDistanceSalesWithinTheEC", "Installatie en afstandsverkopen binnen de EU (3c)", "Installation and distance sales within the EU (3c)"),
        Vat("TurnoverFromTaxedSuppliesFromCountriesOutsideTheEC", "Inkopen van buiten de EU (4a)", "Purchases from outside the EU (4a)"),
        Vat("ValueAddedTaxOnSuppliesFromCountriesOutsideTheEC", "Btw over inkopen van buiten de EU (4a)", "VAT on purchases from outside the EU (4a)"),
        Vat("TurnoverFromTaxedSuppliesFromCountriesWithinTheEC", "Inkopen van binnen de EU (4b)", "Purchases from within the EU (4b)"),
        Vat("ValueAddedTaxOnSuppliesFromCountriesWithinTheEC", "Btw over inkopen van binnen de EU (4b)", "VAT on purchases from within the EU (4b)"),
        Vat("ValueAddedTaxOwed", "Verschuldigde btw (5a)", "VAT owed (5a)"),
        Vat("ValueAddedTaxOnInput", "Voorbelasting (5b)", "Input VAT (5b)"),
        Vat(Figure.VatResult, "Te betalen of terug te ontvangen", "To be paid or refunded", FigureMeaning.Tax),

        // The tax due is not among them: it stands in the PDF.
        Income("BusinessIncome", "Winst uit onderneming", "Business income", FigureMeaning.Profit),
        Income(TaxableProfit, "Belastbare winst", "Taxable profit", FigureMeaning.Profit),
        Income("OverallIncome", "Verzamelinkomen", "Overall income"),
        Income("IncomeAfterPersonAttachedDeductionBox1", "Inkomen uit werk en woning (box 1)", "Income from work and home (box 1)"),
        Income("IncomeAfterPersonAttachedDeductionBox2", "Inkomen uit aanmerkelijk belang (box 2)", "Income from a substantial interest (box 2)"),
        Income("IncomeAfterPersonAttachedDeductionBox3", "Inkomen uit sparen en beleggen (box 3)", "Income from savings and investments (box 3)"),

        Corporate(TaxableProfit, "Belastbare winst", "Taxable profit", FigureMeaning.Profit),
        Corporate("TaxableAmount", "Belastbaar bedrag", "Taxable amount", FigureMeaning.Profit),
    ];

    private const string TaxableProfit = "TaxableProfit";

    // A name that two returns share has the same words in both.
    private static readonly FrozenDictionary<string, ReturnFigure> ByName =
        All.DistinctBy(figure => figure.Name).ToFrozenDictionary(figure => figure.Name, StringComparer.Ordinal);

    public static IEnumerable<ReturnFigure> Of(ReturnType type) => All.Where(figure => figure.Return == type);

    /// <summary>Null for a fact that is not shown.</summary>
    public static ReturnFigure? Find(string name) => ByName.GetValueOrDefault(name);

    public string In(Language language) => language == Language.En ? English : Dutch;

    private static ReturnFigure Vat(string name, string dutch, string english, FigureMeaning meaning = FigureMeaning.Part) =>
        new(name, ReturnType.Vat, dutch, english, meaning);

    private static ReturnFigure Income(string name, string dutch, string english, FigureMeaning meaning = FigureMeaning.Part) =>
        new(name, ReturnType.IncomeTax, dutch, english, meaning);

    private static ReturnFigure Corporate(string name, string dutch, string english, FigureMeaning meaning = FigureMeaning.Part) =>
        new(name, ReturnType.CorporateTax, dutch, english, meaning);
}
