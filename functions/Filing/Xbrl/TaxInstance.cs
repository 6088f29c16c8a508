namespace Portal.Filing.Xbrl;

public enum ReturnType
{
    Vat,
    IncomeTax,
    CorporateTax,
}

/// <summary>One of the main figures of a return.</summary>
/// <param name="Name">The local name of the fact, which does not change with the version of the taxonomy.</param>
/// <param name="Amount">Euro.</param>
public sealed record Figure(string Name, decimal Amount);

/// <summary>What a return in XBRL says of itself.</summary>
/// <param name="Year">Of the entry point.</param>
/// <param name="Number">BSN or RSIN of nine digits, or a VAT number such as 001000044B37.</param>
/// <param name="End">The last day.</param>
public sealed record TaxInstance(ReturnType Type, int Year, string Number, DateOnly Start, DateOnly End, IReadOnlyList<Figure> Figures);
