using Portal.Domain;

namespace Portal.Filing.Xbrl;

/// <summary>What a return in XBRL says of itself.</summary>
/// <param name="Year">Of the entry point.</param>
/// <param name="Number">BSN or RSIN of nine digits, or a VAT number such as 001000044B37.</param>
/// <param name="End">The last day.</param>
public sealed record TaxInstance(ReturnType Type, int Year, string Number, DateOnly Start, DateOnly End, IReadOnlyList<Figure> Figures);
