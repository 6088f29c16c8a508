namespace Portal.Domain;

/// <summary>One of the main figures of a return.</summary>
/// <param name="Name">The local name of the fact, which does not change with the version of the taxonomy.</param>
/// <param name="Amount">Euro.</param>
public sealed record Figure(string Name, decimal Amount)
{
    /// <summary>5g of the VAT return: to be paid, or below zero to be received.</summary>
    public const string VatResult = "ValueAddedTaxOwedToBePaidBack";
}
