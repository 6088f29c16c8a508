using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Filing.Xbrl;

/// <summary>Whether an instance is the return that the office says it is, of the one whose dossier it is put in.</summary>
public sealed class InstanceCheck(CitizenNumbers numbers)
{
    /// <param name="kind">The name of the kind of document.</param>
    /// <param name="period">As the office wrote it: a year, or a year with a month or quarter; null when it wrote none.</param>
    public Failure? ErrorOf(TaxInstance instance, string kind, string? period, Dossier dossier)
    {
        if (DocumentKind.Find(kind)?.Return != instance.Type) return InstanceFailures.OtherKind;
        if (NumberOf(instance.Type, dossier) is not { } number) return InstanceFailures.DossierWithoutNumber;
        if (number != instance.Number) return InstanceFailures.OtherTaxpayer;
        return IsOver(instance, period) ? null : InstanceFailures.OtherPeriod;
    }

    private string? NumberOf(ReturnType type, Dossier dossier) => type switch
    {
        ReturnType.Vat => dossier.VatNumber,
        ReturnType.IncomeTax => dossier.SealedBsn is { } bsn ? numbers.Unseal(bsn) : null,
        ReturnType.CorporateTax => dossier.Rsin,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static bool IsOver(TaxInstance instance, string? period)
    {
        if (instance.Start.Year != instance.Year || instance.End < instance.Start) return false;
        var (own, stated) = (new ReturnPeriod(instance.Start, instance.End), period is null ? null : ReturnPeriod.Parse(period));
        if (period is not null && stated is null) return false;
        return instance.Type switch
        {
            ReturnType.Vat => stated is null || stated == own,
            ReturnType.IncomeTax => own == ReturnPeriod.OfYear(instance.Year) && (stated is null || stated == own),
            // A fiscal year is named by the year it begins in, and may be shorter or longer than that one.
            ReturnType.CorporateTax => stated is null || stated == ReturnPeriod.OfYear(instance.Year),
            _ => throw new ArgumentOutOfRangeException(nameof(instance), instance.Type, null),
        };
    }
}
