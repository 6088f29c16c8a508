using System.Globalization;
using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.Scheme;

/// <summary>The tax year in an address.</summary>
public static class SchemeYear
{
    public static Result<int> Of(string text, DateOnly today) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && SchemeYears.IsYear(year, today)
            ? year
            : Failures.InvalidInput("year", "scheme-year");
}
