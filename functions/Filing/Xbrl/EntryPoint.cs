using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Filing.Xbrl;

/// <summary>Which report an instance is, by the address of its schema: …/nt20/bd/20251210/entrypoints/bd-rpt-ihz-aangifte-2025.xsd.</summary>
internal sealed partial record EntryPoint(ReturnType Type, int Year)
{
    /// <returns>Null for a report that the portal does not file.</returns>
    public static EntryPoint? Parse(string address)
    {
        var match = Address().Match(address);
        if (!match.Success) return null;
        var type = match.Groups["report"].Value switch
        {
            "ob-aangifte" => ReturnType.Vat,
            "ihz-aangifte" => ReturnType.IncomeTax,
            _ => ReturnType.CorporateTax,
        };
        return new EntryPoint(type, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^https?://www\.nltaxonomie\.nl/nt\d+/bd/\d{8}(\.[a-z])?/entrypoints/bd-rpt-(?<report>ob-aangifte|ihz-aangifte|vpb-aangifte)-(?<year>\d{4})\.xsd$", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Address();
}
