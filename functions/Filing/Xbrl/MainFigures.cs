using Portal.Domain;

namespace Portal.Filing.Xbrl;

/// <summary>The facts that a client is shown beside the return, by local name and in the order of the form.</summary>
internal static class MainFigures
{
    private static readonly string[] Vat =
    [
        "TaxedTurnoverSuppliesServicesGeneralTariff", "ValueAddedTaxSuppliesServicesGeneralTariff",
        "TaxedTurnoverSuppliesServicesReducedTariff", "ValueAddedTaxSuppliesServicesReducedTariff",
        "TaxedTurnoverSuppliesServicesOtherRates", "ValueAddedTaxSuppliesServicesOtherRates",
        "TaxedTurnoverPrivateUse", "ValueAddedTaxPrivateUse", "SuppliesServicesNotTaxed",
        "TurnoverSuppliesServicesByWhichVATTaxationIsTransferred", "ValueAddedTaxSuppliesServicesByWhichVATTaxationIsTransferred",
        "SuppliesToCountriesOutsideTheEC", "SuppliesToCountriesWithinTheEC", "InstallationDistanceSalesWithinTheEC",
        "TurnoverFromTaxedSuppliesFromCountriesOutsideTheEC", "ValueAddedTaxOnSuppliesFromCountriesOutsideTheEC",
        "TurnoverFromTaxedSuppliesFromCountriesWithinTheEC", "ValueAddedTaxOnSuppliesFromCountriesWithinTheEC",
        "ValueAddedTaxOwed", "ValueAddedTaxOnInput", Figure.VatResult,
    ];

    // The tax due is not among them: it stands in the PDF.
    private static readonly string[] Income =
    [
        "BusinessIncome", "TaxableProfit", "OverallIncome",
        "IncomeAfterPersonAttachedDeductionBox1", "IncomeAfterPersonAttachedDeductionBox2", "IncomeAfterPersonAttachedDeductionBox3",
    ];

    private static readonly string[] Corporate = ["TaxableProfit", "TaxableAmount"];

    public static IReadOnlyList<string> Of(ReturnType type) => type switch
    {
        ReturnType.Vat => Vat,
        ReturnType.IncomeTax => Income,
        ReturnType.CorporateTax => Corporate,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
